import { type FormState, one } from "@/lib/actions/form-state";
import { controlOf, Field } from "./field";

type Props = { state: FormState; label: string; hint: string };

export function TitleField({ state, label, hint }: Props) {
  return (
    <Field state={state} name="title" label={label} hint={hint}>
      <input
        {...controlOf(state, "title", true)}
        type="text"
        className="typed"
        defaultValue={one(state.values?.title)}
        autoComplete="off"
        enterKeyHint="next"
      />
    </Field>
  );
}

export function BodyField({ state, label, hint, rows = 10 }: Props & { rows?: number }) {
  return (
    <Field state={state} name="body" label={label} hint={hint}>
      <textarea
        {...controlOf(state, "body", true)}
        className="typed"
        rows={rows}
        defaultValue={one(state.values?.body)}
      />
    </Field>
  );
}

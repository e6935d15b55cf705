import { type FormState, one } from "@/lib/web/form-state";
import { controlOf, Field } from "../forms/field";

type Props = { state: FormState; label: string; hint: string };

export function AddressField({ state, label, hint }: Props) {
  return (
    <Field state={state} name="email" label={label} hint={hint}>
      <input
        {...controlOf(state, "email", true)}
        type="email"
        className="typed"
        defaultValue={one(state.values?.email)}
        autoComplete="email"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
      />
    </Field>
  );
}

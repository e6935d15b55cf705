import { type FormState, one } from "@/lib/web/form-state";
import { Choice } from "../forms/choice";
import { FieldGroup } from "../forms/field";

/** `asked` if the question is already public, so that readers may know the asker. */
export function NamedField({ state, asked = false }: { state: FormState; asked?: boolean }) {
  const anonymous = one(state.values?.anonymous) === "yes";
  return (
    <FieldGroup state={state} name="anonymous" label="Under which name?">
      <Choice
        type="radio"
        name="anonymous"
        value="no"
        chosen={!anonymous}
        label="Your own"
        hint="As beside everything else you write here."
      />
      <Choice
        type="radio"
        name="anonymous"
        value="yes"
        chosen={anonymous}
        label="Anonymous"
        hint={
          asked
            ? "From now on. What somebody has read or was mailed already cannot be taken back. Moderators can see who asked."
            : "Neither the question nor your replies to it show your name, and it stands among what you follow instead of on your page. Moderators can see who asked."
        }
      />
    </FieldGroup>
  );
}

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
        hint="As on your other posts."
      />
      <Choice
        type="radio"
        name="anonymous"
        value="yes"
        chosen={anonymous}
        label="Anonymous"
        hint={
          asked
            ? "Hides your name from now on. People who have read the question or got it by email may know your name. Moderators can see who asked."
            : "Your question and your replies to it don’t show your name. You find the question under “Following”, not on your page. Moderators can see who asked."
        }
      />
    </FieldGroup>
  );
}

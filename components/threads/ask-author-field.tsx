import { type FormState, one } from "@/lib/web/form-state";
import { Choice } from "../forms/choice";
import { FieldGroup } from "../forms/field";

type Props = { state: FormState; label?: string };

export function AskedField({ state, label = "Who do you ask?" }: Props) {
  const toEverybody = one(state.values?.asked) === "everybody";
  return (
    <FieldGroup state={state} name="asked" label={label}>
      <Choice
        type="radio"
        name="asked"
        value="author"
        chosen={!toEverybody}
        label="The author"
        hint="The author sees how many runners ask the same. Everyone else can answer, too."
      />
      <Choice
        type="radio"
        name="asked"
        value="everybody"
        chosen={toEverybody}
        label="Everyone"
        hint="Other runners who have been through it."
      />
    </FieldGroup>
  );
}

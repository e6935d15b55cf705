import { type FormState, one } from "@/lib/web/form-state";
import { Choice } from "../forms/choice";
import { FieldGroup } from "../forms/field";

type Props = { state: FormState; name?: string; label?: string };

export function AskedField({ state, name = "asked", label = "Who do you ask?" }: Props) {
  const toEverybody = one(state.values?.[name]) === "everybody";
  return (
    <FieldGroup state={state} name={name} label={label}>
      <Choice
        type="radio"
        name={name}
        value="author"
        chosen={!toEverybody}
        label="The author"
        hint="The author sees how many runners ask the same. Everyone else can answer, too."
      />
      <Choice
        type="radio"
        name={name}
        value="everybody"
        chosen={toEverybody}
        label="Everyone"
        hint="Other runners who have been through it."
      />
    </FieldGroup>
  );
}

import { type FormState, one, type Typed } from "@/lib/web/form-state";
import { beginning } from "../edits/edited-text";
import { Choice } from "../forms/choice";
import { FieldGroup } from "../forms/field";
import { TitleField } from "../forms/title-field";
import { LineField, LinesField } from "../forms/typed-field";
import { type ChoosableTag, TagChoice } from "../tags/tag-choice";
import { AskedField as AskAuthorField } from "../threads/ask-author-field";
import type { AskedField } from "./kinds";

type Tags = { all: ChoosableTag[]; chosen: string[] };
type Props = { state: FormState; fields: readonly AskedField[]; tags: Tags; filledIn: Typed };

/** Styles show the fields of the chosen kind (app/styles/deciding.css). */
export function KindDetails({ state, fields, tags, filledIn }: Props) {
  return fields.map((field) => (
    <div key={field.name} className="for-kind" data-for={field.of.join(" ")}>
      <KindDetail state={beginning(state, filledIn)} field={field} tags={tags} />
    </div>
  ));
}

export function KindDetail({ state, field, tags }: { state: FormState; field: AskedField; tags: Tags }) {
  const { name, label, hint, as } = field;
  switch (as) {
    case "title":
      return <TitleField state={state} label={label} hint={hint} />;
    case "asked-of":
      return <AskAuthorField state={state} name={name} label={label} />;
    case "tags":
      return <TagChoice state={state} tags={tags.all} suggested={tags.chosen} />;
    case "lines":
      return <LinesField state={state} name={name} label={label} hint={hint} rows={3} />;
    case "line":
      return (
        <LineField state={state} name={name} label={label} hint={hint} className="typed" autoComplete="off" />
      );
    case "number":
      return (
        <LineField
          state={state}
          name={name}
          label={label}
          hint={hint}
          inputMode="numeric"
          className="typed few"
          autoComplete="off"
        />
      );
    default:
      return <OneOf state={state} field={field} answers={as} />;
  }
}

type OneOfProps = {
  state: FormState;
  field: AskedField;
  answers: readonly (readonly [value: string, label: string])[];
};

function OneOf({ state, field: { name, label }, answers }: OneOfProps) {
  const chosen = one(state.values?.[name]) || answers[0]?.[0];
  return (
    <FieldGroup state={state} name={name} label={label}>
      <div className="answers">
        {answers.map(([value, answer]) => (
          <Choice
            key={value}
            type="radio"
            name={name}
            value={value}
            chosen={chosen === value}
            label={answer}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

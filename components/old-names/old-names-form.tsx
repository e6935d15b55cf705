"use client";

import { answerOldNamesAction } from "@/lib/actions/old-names";
import { all } from "@/lib/web/form-state";
import { Choice } from "../forms/choice";
import { FieldGroup } from "../forms/field";
import { Form } from "../forms/form";
import { useForm } from "../forms/use-form";

const names = { take: "Which names were you?" };

interface OldNameChoice {
  readonly id: number;
  readonly name: string;
  /** "3 comments, June 2014: “I am Maria …”" */
  readonly what: string;
}

type Props = { choices: readonly OldNameChoice[]; next: string; submission: string };

export function OldNamesForm({ choices, next, submission }: Props) {
  const form = useForm(answerOldNamesAction);
  const { state } = form;
  const chosen = all(state.values?.take);
  const none = (
    <button type="submit" className="btn" name="none" value="yes">
      None of these
    </button>
  );
  return (
    <Form
      of={form}
      submission={submission}
      button={["Take these posts", "Taking…"]}
      names={names}
      beside={none}
    >
      <input type="hidden" name="next" value={next} />
      <FieldGroup state={state} name="take" label={names.take}>
        <div className="answers old-names">
          {choices.map(({ id, name, what }) => (
            <div key={id}>
              <input type="hidden" name="shown" value={id} />
              <Choice
                type="checkbox"
                name="take"
                value={String(id)}
                label={name}
                hint={what}
                chosen={chosen.includes(String(id))}
              />
            </div>
          ))}
        </div>
      </FieldGroup>
    </Form>
  );
}

"use client";

import { chooseCaseMailAction } from "@/lib/actions/mail";
import { Choice } from "../forms/choice";
import { FieldGroup } from "../forms/field";
import { Form } from "../forms/form";
import { useForm } from "../forms/use-form";

type Props = {
  frequencies: readonly { frequency: string; name: string }[];
  chosen: string;
  saved: boolean;
  submission: string;
};

const LABEL = "Emails about open cases";

export function CaseMail({ frequencies, chosen, saved, submission }: Props) {
  const form = useForm(chooseCaseMailAction);
  const shown = frequencies.find(({ frequency }) => frequency === chosen)?.name ?? "";
  return (
    <details className="choices case-mail" open={saved || form.state.message !== null}>
      <summary>{`${LABEL}: ${shown.charAt(0).toLowerCase()}${shown.slice(1)}`}</summary>
      {saved && (
        <p className="note done" role="status">
          Saved. You get the emails you chose.
        </p>
      )}
      <Form of={form} submission={submission} button={["Save", "Saving…"]} names={{ cases: LABEL }}>
        <FieldGroup
          state={form.state}
          name="cases"
          label={LABEL}
          hint="Each case is in one email only. The gravest are about the law, private information or dangerous advice. An email about somebody in danger has its own setting."
        >
          <div className="answers">
            {frequencies.map(({ frequency, name }) => (
              <Choice
                key={frequency}
                type="radio"
                name="cases"
                value={frequency}
                chosen={chosen === frequency}
                label={name}
              />
            ))}
          </div>
        </FieldGroup>
      </Form>
      <p className="hint">
        <a href="/settings#mail">All your email settings</a>
      </p>
    </details>
  );
}

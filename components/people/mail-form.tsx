"use client";

import { chooseMailAction } from "@/lib/actions/mail";
import { Choice } from "../forms/choice";
import { Form } from "../forms/form";
import { useForm } from "../forms/use-form";

type Kind = {
  kind: string;
  name: string;
  chosen: string;
  frequencies: { frequency: string; name: string }[];
};
type Props = { kinds: Kind[]; submission: string };

export function MailForm({ kinds, submission }: Props) {
  const form = useForm(chooseMailAction);
  const names = Object.fromEntries(kinds.map(({ kind, name }) => [kind, name]));
  return (
    <Form of={form} submission={submission} button={["Save email settings", "Saving…"]} names={names}>
      {kinds.map(({ kind, name, chosen, frequencies }) => (
        <fieldset key={kind} className="field">
          <legend>{name}</legend>
          <div className="answers">
            {frequencies.map(({ frequency, name: label }) => (
              <Choice
                key={frequency}
                type="radio"
                name={kind}
                value={frequency}
                chosen={chosen === frequency}
                label={label}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </Form>
  );
}

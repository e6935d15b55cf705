"use client";

import { escalateAction } from "@/lib/actions/cases";
import { Form } from "../forms/form";
import { LinesField } from "../forms/typed-field";
import { useForm } from "../forms/use-form";

type Props = { subject: { kind: string; id: number }; name: string; submission: string };

/** Only admins decide about accounts of staff. */
export function EscalateForm({ subject, name, submission }: Props) {
  const form = useForm(escalateAction);
  const label = "Note to the admins";
  return (
    <section className="answer-appeal" aria-labelledby="escalate-head">
      <h2 id="escalate-head">Escalate to the admins</h2>
      <p className="hint">
        Only an admin can limit, silence or suspend {name}. The case moves to the top of the admins’ queue.
      </p>
      <Form
        of={form}
        submission={submission}
        button={["Escalate", "Escalating…"]}
        names={{ escalation: label }}
      >
        <input type="hidden" name="targetKind" value={subject.kind} />
        <input type="hidden" name="targetId" value={subject.id} />
        <LinesField
          state={form.state}
          name="escalation"
          label={label}
          className="typed few"
          rows={3}
          maxLength={2000}
        />
      </Form>
    </section>
  );
}

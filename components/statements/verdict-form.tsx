"use client";

import type { ReactNode } from "react";
import { decideAppealAction } from "@/lib/actions/appeals";
import { one } from "@/lib/web/form-state";
import { Choice } from "../forms/choice";
import { FieldGroup } from "../forms/field";
import { Form } from "../forms/form";
import { LinesField } from "../forms/typed-field";
import { postByKeys } from "../queues/post-by-keys";
import { useQueueForm } from "../queues/use-queue-form";

const names = { granted: "What becomes of the decision", answer: "Why" };

type Props = { appealId: number; next: string; submission: string; closed: ReactNode };

export function VerdictForm({ appealId, next, submission, closed }: Props) {
  const form = useQueueForm(decideAppealAction);
  const { state } = form;
  if (closed && !state.message) return closed;
  const chosen = one(state.values?.kind);
  return (
    <div id="deciding" onKeyDownCapture={postByKeys}>
      <Form of={form} submission={submission} button={["Answer the appeal", "Answering…"]} names={names}>
        <input type="hidden" name="appealId" value={appealId} />
        <input type="hidden" name="next" value={next} />
        <FieldGroup state={state} name="granted" label={names.granted}>
          <div className="reasons">
            <Choice
              type="radio"
              name="kind"
              value="granted"
              chosen={chosen === "granted"}
              label="Grant it: the decision is taken back"
              hint="Everything stands again as if it had not been made, and those who flagged it are told."
            />
            <Choice
              type="radio"
              name="kind"
              value="refused"
              chosen={chosen === "refused"}
              label="Refuse it: the decision stays"
              hint="That an appeal was refused stands in the public log, like a granted one."
            />
          </div>
        </FieldGroup>
        <LinesField
          state={state}
          name="answer"
          label={names.answer}
          hint="Who appealed reads this, at once and by mail. Say what you looked at, and what weighed more. Up to 2,000 characters."
          className="typed few"
          rows={5}
          maxLength={2000}
        />
      </Form>
    </div>
  );
}

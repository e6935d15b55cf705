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

const names = { granted: "Grant or refuse", answer: "Reasons" };

type Props = { appealId: number; next: string; submission: string; closed: ReactNode };

export function VerdictForm({ appealId, next, submission, closed }: Props) {
  const form = useQueueForm(decideAppealAction);
  const { state } = form;
  if (closed && !state.message) return closed;
  const chosen = one(state.values?.kind);
  return (
    <div id="deciding" onKeyDownCapture={postByKeys}>
      <Form of={form} submission={submission} button={["Decide the appeal", "Deciding…"]} names={names}>
        <input type="hidden" name="appealId" value={appealId} />
        <input type="hidden" name="next" value={next} />
        <FieldGroup state={state} name="granted" label={names.granted}>
          <div className="reasons">
            <Choice
              type="radio"
              name="kind"
              value="granted"
              chosen={chosen === "granted"}
              label="Grant: undo the decision"
              hint="Everything is as before the decision. We notify the flaggers."
            />
            <Choice
              type="radio"
              name="kind"
              value="refused"
              chosen={chosen === "refused"}
              label="Refuse: keep the decision"
              hint="The public log shows that the appeal was refused."
            />
          </div>
        </FieldGroup>
        <LinesField
          state={state}
          name="answer"
          label={names.answer}
          hint="The member reads this here and by email. Say what you checked and what decided it. Up to 2,000 characters."
          className="typed few"
          rows={5}
          maxLength={2000}
        />
      </Form>
    </div>
  );
}

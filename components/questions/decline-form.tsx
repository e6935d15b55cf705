"use client";

import type { SyntheticEvent } from "react";
import type { WaitingRow } from "@/db/questions/reads";
import { resolveQuestionAction } from "@/lib/actions/questions";
import { one } from "@/lib/web/form-state";
import { Choice } from "../forms/choice";
import { controlOf, Field, FieldGroup } from "../forms/field";
import { Form } from "../forms/form";
import { postByKeys } from "../queues/post-by-keys";
import { useQueueForm } from "../queues/use-queue-form";
import { QuestionFields } from "./question-fields";

const names = { reason: "Reason" };

const SUGGESTED = [
  "Only somebody who can examine you should answer this. Please see a physiotherapist or a doctor.",
  "I do not know enough about this to answer it well.",
  "I need to know more. Please ask again and say where it hurts, since when, and what you have tried.",
  "This question is not about running injuries.",
];

type Props = { row: WaitingRow; next: string; submission: string };

/** The reasons are starting points that the author can edit. */
export function DeclineForm({ row, next, submission }: Props) {
  const form = useQueueForm(resolveQuestionAction);
  const { state } = form;
  return (
    <div onKeyDownCapture={postByKeys}>
      <Form of={form} submission={submission} button={["Decline", "Declining…"]} names={names}>
        <QuestionFields questions={[row]} next={next} />
        <input type="hidden" name="kind" value="declined" />
        <FieldGroup state={state} name="suggested" label="Start from a suggestion">
          <div className="reasons" onChange={fillReason}>
            {SUGGESTED.map((reason) => (
              <Choice
                key={reason}
                type="radio"
                name="suggested"
                value={reason}
                chosen={one(state.values?.suggested) === reason}
                label={reason}
              />
            ))}
          </div>
        </FieldGroup>
        <Field
          state={state}
          name="reason"
          label={names.reason}
          hint="Everyone can read this below the question. 10 to 500 characters."
        >
          <textarea
            {...controlOf(state, "reason", true)}
            dir="auto"
            className="typed"
            rows={3}
            maxLength={500}
            defaultValue={one(state.values?.reason)}
          />
        </Field>
      </Form>
    </div>
  );
}

/** Never overwrites the author's own words. */
function fillReason({ target, currentTarget }: SyntheticEvent<HTMLElement>): void {
  const box = currentTarget.closest("form")?.querySelector<HTMLTextAreaElement>("#reason");
  if (box && (box.value.trim() === "" || SUGGESTED.includes(box.value)))
    box.value = (target as HTMLInputElement).value;
}

"use client";

import type { ReactNode } from "react";
import type { Recovery } from "@/db/threads/reads";
import { addStoryUpdateAction } from "@/lib/actions/stories";
import { type FormState, one } from "@/lib/web/form-state";
import { CareWhileTyping } from "../care/care-while-typing";
import type { ServerDraft } from "../drafts/server-drafts";
import { Choice } from "../forms/choice";
import { controlOf, Field, FieldGroup } from "../forms/field";
import { Form } from "../forms/form";
import { useForm } from "../forms/use-form";
import { RecoveryStateFields, recoveryNames } from "./recovery-fields";

const names = { writtenOn: "Day", pain: "Pain", note: "What happened", ...recoveryNames };

type Props = {
  threadId: number;
  /** As YYYY-MM-DD. */
  today: string;
  record: Recovery | null;
  stored: ServerDraft | null;
  submission: string;
  closed: ReactNode;
  /** The story. */
  back: string;
};

export function UpdateForm({ threadId, today, record, stored, submission, closed, back }: Props) {
  const form = useForm(addStoryUpdateAction, stored);
  if (closed && !form.state.message) return closed;
  const state = form.state.values ? form.state : { ...form.state, values: begun(today, record) };
  return (
    <Form
      of={form}
      submission={submission}
      draft={`update:${threadId}`}
      button={["Post update", "Posting…"]}
      names={names}
      beside={
        <a className="btn" href={back}>
          Cancel
        </a>
      }
    >
      <input type="hidden" name="threadId" value={threadId} />
      <Field state={state} name="writtenOn" label={names.writtenOn}>
        <input
          {...controlOf(state, "writtenOn")}
          type="date"
          className="typed short"
          max={today}
          defaultValue={one(state.values?.writtenOn)}
        />
      </Field>
      <Field
        state={state}
        name="note"
        label={names.note}
        hint="What you did, what changed, what you would tell somebody who is a month behind you. At most 2,000 characters."
      >
        <textarea
          {...controlOf(state, "note", true)}
          dir="auto"
          className="typed"
          rows={6}
          defaultValue={one(state.values?.note)}
        />
      </Field>
      <Pain state={state} />
      <div className="part">
        <h2>Your recovery record</h2>
        <p className="note">As shown beside your story. Update what has changed.</p>
      </div>
      <RecoveryStateFields state={state} />
      <CareWhileTyping state={state} />
    </Form>
  );
}

function Pain({ state }: { state: FormState }) {
  const chosen = one(state.values?.pain);
  return (
    <FieldGroup
      state={state}
      name="pain"
      label={names.pain}
      hint="0 is no pain, 10 the worst you can imagine."
    >
      <div className="answers scale">
        {["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"].map((value) => (
          <Choice
            key={value}
            type="radio"
            name="pain"
            value={value}
            label={value}
            chosen={value === chosen}
          />
        ))}
        <Choice type="radio" name="pain" value="" label="Rather not say" chosen={chosen === ""} />
      </div>
    </FieldGroup>
  );
}

function begun(today: string, record: Recovery | null): Record<string, string> {
  return {
    writtenOn: today,
    "recovery.outcome": record?.outcome ?? "",
    "recovery.firstRunOn": record?.firstRunOn ?? "",
    "recovery.fullTrainingOn": record?.fullTrainingOn ?? "",
  };
}

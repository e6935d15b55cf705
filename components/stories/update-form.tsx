"use client";

import type { ReactNode } from "react";
import type { OwnRecord } from "@/db/stories/reads";
import { addStoryUpdateAction } from "@/lib/actions/stories";
import { type FormState, one } from "@/lib/web/form-state";
import { CareWhileTyping } from "../care/care-while-typing";
import type { ServerDraft } from "../drafts/server-drafts";
import { Choice } from "../forms/choice";
import { controlOf, Field, FieldGroup } from "../forms/field";
import { Form } from "../forms/form";
import { useForm } from "../forms/use-form";
import type { ChoosableTag } from "../tags/tag-choice";
import { Radios } from "./record-controls";
import { outcomes } from "./record-words";
import { DistanceField, ReachedField, SetbackFields, TreatmentFields } from "./update-record-fields";

const names = {
  writtenOn: "Day",
  note: "What happened",
  painDuring: "Pain while running",
  painNextMorning: "Pain the next morning",
  distance: "Distance",
  "recovery.reached": "Milestones",
  "recovery.setback": "Setback",
  "recovery.treatment": "Treatment",
  "recovery.outcome": "Where are you now?",
};

type Props = {
  threadId: number;
  /** As YYYY-MM-DD. */
  today: string;
  record: OwnRecord | null;
  tags: readonly ChoosableTag[];
  stored: ServerDraft | null;
  submission: string;
  closed: ReactNode;
  /** The story. */
  back: string;
};

export function UpdateForm({ threadId, today, record, tags, stored, submission, closed, back }: Props) {
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
        hint="What you did, what changed, what you would say to somebody who is a month behind you. At most 2,000 characters."
      >
        <textarea
          {...controlOf(state, "note", true)}
          dir="auto"
          className="typed"
          rows={6}
          defaultValue={one(state.values?.note)}
        />
      </Field>
      <Pain
        state={state}
        name="painDuring"
        label={names.painDuring}
        hint="0 is no pain, 10 the worst you can imagine."
      />
      <Pain state={state} name="painNextMorning" label={names.painNextMorning} />
      <DistanceField state={state} label={names.distance} />
      <div className="part">
        <h2>Your recovery record</h2>
        <p className="note">Add what this day changed. You chose who sees each part of your record.</p>
      </div>
      <ReachedField state={state} known={record?.milestones ?? []} label={names["recovery.reached"]} />
      <SetbackFields state={state} label={names["recovery.setback"]} />
      <TreatmentFields state={state} tags={tags} label={names["recovery.treatment"]} />
      <Radios
        state={state}
        name="recovery.outcome"
        label={names["recovery.outcome"]}
        answers={outcomes}
        open="As before"
      />
      <CareWhileTyping state={state} />
    </Form>
  );
}

type PainProps = { state: FormState; name: string; label: string; hint?: string };

function Pain({ state, name, label, hint }: PainProps) {
  const chosen = one(state.values?.[name]);
  return (
    <FieldGroup state={state} name={name} label={label} hint={hint}>
      <div className="answers scale">
        {["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"].map((value) => (
          <Choice
            key={value}
            type="radio"
            name={name}
            value={value}
            label={value}
            chosen={value === chosen}
          />
        ))}
        <Choice type="radio" name={name} value="" label="Rather not say" chosen={chosen === ""} />
      </div>
    </FieldGroup>
  );
}

function begun(today: string, record: OwnRecord | null): Record<string, string> {
  return { writtenOn: today, "recovery.outcome": record?.outcome ?? "" };
}

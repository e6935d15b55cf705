"use client";

import { useEffect, useState } from "react";
import { noteSavedAction } from "@/lib/actions/saved";
import { savedPath } from "@/lib/urls";
import { Form } from "../forms/form";
import { LineField, LinesField } from "../forms/typed-field";
import { useForm } from "../forms/use-form";

const names = { note: "Your note", remindOn: "Remind me on" };

type Props = {
  savedId: number;
  note: string;
  remindOn: string | null;
  /** "2026-12-01": the first and the last day that can be chosen. */
  days: readonly [first: string, last: string];
  /** Characters. */
  longest: number;
  submission: string;
};

export function NoteSavedForm({ savedId, note, remindOn, days, longest, submission }: Props) {
  const form = useForm(noteSavedAction);
  const { state } = form;
  const [timeZone, setTimeZone] = useState("UTC");
  useEffect(() => setTimeZone(new Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  return (
    <Form
      of={form}
      submission={submission}
      button={["Save", "Saving…"]}
      names={names}
      beside={
        <a className="btn" href={savedPath}>
          Back
        </a>
      }
    >
      <input type="hidden" name="savedId" value={savedId} />
      <input type="hidden" name="timeZone" value={timeZone} />
      <LinesField
        state={state}
        name="note"
        label={names.note}
        hint={`Only you can read it. At most ${longest} characters.`}
        rows={4}
        stored={note}
      />
      <LineField
        state={state}
        name="remindOn"
        label={names.remindOn}
        hint={`At eight in the morning${timeZone === "UTC" ? " (UTC)" : ""}. Leave this empty for no reminder.`}
        type="date"
        dir={undefined}
        min={remindOn !== null && remindOn < days[0] ? remindOn : days[0]}
        max={days[1]}
        stored={remindOn}
      />
    </Form>
  );
}

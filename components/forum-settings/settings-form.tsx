"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { changeSettingsAction } from "@/lib/actions/forum-settings";
import type { SettingField } from "@/lib/forum/site/settings/fields";
import { WAS } from "@/lib/forum-settings/was";
import { Form } from "../forms/form";
import { useQueueForm } from "../queues/use-queue-form";
import { SettingRow } from "./setting-row";

type Props = {
  group: string;
  fields: readonly SettingField[];
  submission: string;
  /** On the page of first steps, which goes on after the form is saved. */
  isStep?: boolean;
};

/** `field.was` is what the form began with: the forum changes only what this admin changed. */
export function SettingsForm({ group, fields, submission, isStep = false }: Props) {
  const form = useQueueForm(changeSettingsAction);
  const { state } = form;
  const overtaken = state.code === "conflict";
  const router = useRouter();
  // The page then says what the other admin set, and the next save replaces it.
  useEffect(() => {
    if (overtaken) router.refresh();
  }, [overtaken, router]);
  return (
    <div className="forum-settings-form">
      <Form
        of={form}
        submission={submission}
        button={[isStep ? "Save and go on" : "Save changes", "Saving…"]}
        names={Object.fromEntries(fields.map(({ name, label }) => [name, label]))}
        beside={<span className="hint">Everyone sees changes within a second.</span>}
      >
        <input type="hidden" name="group" value={group} />
        {isStep && <input type="hidden" name="step" value="yes" />}
        {fields.map((field) => (
          <SettingRow key={`${field.name}${submission}`} field={field} state={state}>
            <input type="hidden" name={field.name + WAS} value={field.text} readOnly />
          </SettingRow>
        ))}
      </Form>
    </div>
  );
}

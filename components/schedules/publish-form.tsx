"use client";

import type { ReactNode } from "react";
import { changeScheduledAction } from "@/lib/actions/schedules";
import { publishArticleAction } from "@/lib/actions/threads";
import { publishPlace } from "@/lib/urls";
import type { FormState, Typed } from "@/lib/web/form-state";
import type { ServerDraft } from "../drafts/server-drafts";
import { beginning } from "../edits/edited-text";
import { Form } from "../forms/form";
import { BodyField } from "../forms/text-fields";
import { TitleField } from "../forms/title-field";
import { useForm } from "../forms/use-form";
import { type ChoosableTag, TagChoice } from "../tags/tag-choice";
import { GuestFields, guestNames } from "../threads/guest-fields";
import { PublishAtFields } from "./publish-at-fields";

const names = {
  title: "Title",
  body: "The article",
  tags: "Tags",
  ...guestNames,
  publishAt: "Publish at",
  timeZone: "Time zone",
};

export interface ScheduledText {
  readonly fields: Typed;
  readonly text: string;
  readonly document: object;
}

type Props = {
  /** The number in the address; null for a new article. */
  id: number | null;
  /** Null for an article without a schedule. */
  scheduled: ScheduledText | null;
  tags: ChoosableTag[];
  zones: readonly string[];
  stored: ServerDraft | null;
  submission: string;
  closed: ReactNode;
};

export function PublishForm({ id, scheduled, tags, zones, stored, submission, closed }: Props) {
  const form = useForm(scheduled ? changeScheduledAction : publishArticleAction, stored);
  const { state } = form;
  if (closed && !state.message) return closed;
  const begun = beginning(state, scheduled?.fields ?? {});
  return (
    <Form
      of={form}
      submission={submission}
      draft={publishPlace(id)}
      button={scheduled ? ["Save", "Saving…"] : ["Publish", "Publishing…"]}
      names={names}
      beside={
        <>
          {scheduled && <OtherWay name="publishNow">Publish now</OtherWay>}
          <OtherWay name="preview">Preview</OtherWay>
        </>
      }
      below={!scheduled && <Later state={begun} zones={zones} />}
    >
      {scheduled && <input type="hidden" name="scheduledId" value={id ?? ""} />}
      <TitleField
        state={begun}
        label={names.title}
        hint="What a runner would search for. 15 to 120 characters."
      />
      <BodyField
        state={state}
        label={names.body}
        hint="20 to 32,000 characters. Leave an empty line between paragraphs."
        rows={18}
        kind="thread"
        stored={scheduled && !state.values ? scheduled : undefined}
      />
      <TagChoice state={begun} tags={tags} suggested={[]} />
      <GuestFields state={begun} />
      {scheduled && <PublishAtFields state={begun} zones={zones} />}
    </Form>
  );
}

/** After the button that publishes now, so that the enter key never chooses this one. */
function Later({ state, zones }: { state: FormState; zones: readonly string[] }) {
  const isChosen = Boolean(state.values?.publishAt) || "publishAt" in state.fields;
  return (
    <details className="choices" open={isChosen}>
      <summary>Publish later</summary>
      <div>
        <PublishAtFields state={state} zones={zones} />
        <OtherWay name="schedule">Schedule</OtherWay>
      </div>
    </details>
  );
}

function OtherWay({ name, children }: { name: string; children: string }) {
  return (
    <button type="submit" className="btn" name={name} value="yes">
      {children}
    </button>
  );
}

"use client";

import type { ReactNode } from "react";
import { editThreadAction } from "@/lib/actions/edits";
import type { TagAlias } from "@/lib/actions/tags";
import { editThreadPlace } from "@/lib/urls";
import { one, type Typed } from "@/lib/web/form-state";
import type { DistanceUnit } from "@/lib/words/distances";
import { CareWhileTyping } from "../care/care-while-typing";
import type { ServerDraft } from "../drafts/server-drafts";
import { Form } from "../forms/form";
import { TitleField } from "../forms/title-field";
import { useForm } from "../forms/use-form";
import { FoundInWords } from "../stories/found-in-words";
import { RecoveryFields, recoveryNames } from "../stories/recovery-fields";
import { type ChoosableTag, TagChoice } from "../tags/tag-choice";
import { AskedField } from "../threads/ask-author-field";
import { NamedField } from "../threads/asker-name-field";
import { GuestFields, guestNames } from "../threads/guest-fields";
import { ChangedMeanwhile } from "./edit-conflict";
import { EditedBody } from "./edited-body";
import { beginning, type EditedText } from "./edited-text";

const names = { title: "Title", body: "Text", tags: "Tags", ...guestNames, ...recoveryNames };

export interface EditedThread extends EditedText {
  readonly fields: Typed;
}

type Props = {
  threadId: number;
  kind: "article" | "question" | "story";
  thread: EditedThread | null;
  tags: ChoosableTag[];
  aliases: TagAlias[];
  stored: ServerDraft | null;
  submission: string;
  closed: ReactNode;
  unit: DistanceUnit;
  /** The post, without the edit. */
  back: string;
};

export function EditThreadForm(props: Props) {
  const { threadId, kind, thread, tags, aliases, stored, submission, closed, unit, back } = props;
  const form = useForm(editThreadAction, stored);
  const { state } = form;
  if (closed && !state.message) return closed;
  const begun = beginning(state, thread?.fields ?? {});
  return (
    <Form
      of={form}
      submission={submission}
      draft={editThreadPlace(threadId)}
      button={["Save", "Saving…"]}
      names={names}
      beside={
        <a className="btn" href={back}>
          Cancel
        </a>
      }
    >
      <ChangedMeanwhile state={state} text={thread} />
      <input type="hidden" name="threadId" value={threadId} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="version" value={thread?.version ?? one(state.values?.version)} />
      <TitleField state={begun} label={names.title} hint="15 to 120 characters." />
      <EditedBody state={state} text={thread} label={names.body} kind="thread" rows={14} />
      {kind === "story" && <FoundInWords state={begun} tags={tags} aliases={aliases} unit={unit} />}
      <TagChoice state={begun} tags={tags} suggested={[]} />
      {kind === "article" && <GuestFields state={begun} />}
      {kind === "question" && (
        <>
          <AskedField state={begun} />
          <NamedField state={begun} asked />
        </>
      )}
      {kind === "story" && (
        <>
          <div className="part">
            <h2>Your recovery record</h2>
            <p className="note">All of it is optional, and you choose who sees what.</p>
          </div>
          <RecoveryFields state={begun} tags={tags} unit={unit} />
        </>
      )}
      {kind !== "article" && <CareWhileTyping state={state} />}
    </Form>
  );
}

"use client";

import type { ReactNode } from "react";
import { editCommentAction } from "@/lib/actions/edits";
import { editCommentPlace } from "@/lib/urls";
import { one } from "@/lib/web/form-state";
import { CareWhileTyping } from "../care/care-while-typing";
import type { ServerDraft } from "../drafts/server-drafts";
import { Form } from "../forms/form";
import { useForm } from "../forms/use-form";
import { ChangedMeanwhile } from "./edit-conflict";
import { EditedBody } from "./edited-body";
import type { EditedText } from "./edited-text";

const names = { body: "Your reply" };

type Props = {
  commentId: number;
  text: EditedText | null;
  stored: ServerDraft | null;
  submission: string;
  closed: ReactNode;
  /** The post, without the edit. */
  back: string;
};

export function EditCommentForm({ commentId, text, stored, submission, closed, back }: Props) {
  const form = useForm(editCommentAction, stored);
  const { state } = form;
  if (closed && !state.message) return closed;
  return (
    <Form
      of={form}
      submission={submission}
      draft={editCommentPlace(commentId)}
      button={["Save", "Saving…"]}
      names={names}
      beside={
        <a className="btn" href={back}>
          Cancel
        </a>
      }
    >
      <ChangedMeanwhile state={state} text={text} />
      <input type="hidden" name="commentId" value={commentId} />
      <input type="hidden" name="version" value={text?.version ?? one(state.values?.version)} />
      <EditedBody state={state} text={text} label={names.body} kind="comment" rows={8} />
      <CareWhileTyping state={state} />
    </Form>
  );
}

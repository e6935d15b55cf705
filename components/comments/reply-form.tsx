"use client";

import type { ReactNode } from "react";
import { postCommentAction } from "@/lib/actions/comments";
import { replyPath, replyPlace } from "@/lib/urls";
import { CareWhileTyping } from "../care/care-while-typing";
import type { ServerDraft } from "../drafts/server-drafts";
import { Form } from "../forms/form";
import { BodyField } from "../forms/text-fields";
import { useForm } from "../forms/use-form";
import { SignInOnSending, signingIn } from "../forms/visitor-form";

const names = { body: "Your reply" };

type Props = {
  threadId: number;
  parentId: number | null;
  stored: ServerDraft | null;
  submission: string;
  note?: ReactNode;
  closed: ReactNode;
  /** A visitor can write, and signs in to send. */
  visitor: boolean;
};

export function ReplyForm({ threadId, parentId, stored, submission, note, closed, visitor }: Props) {
  const form = useForm(postCommentAction, stored);
  const { state } = form;
  if (closed && !state.message) return closed;
  return (
    <Form
      of={visitor ? signingIn(form, replyPath(threadId, parentId ?? undefined)) : form}
      submission={submission}
      draft={replyPlace(threadId, parentId)}
      button={["Reply", "Posting…"]}
      names={names}
      final={["gone", "forbidden", "conflict"]}
    >
      <input type="hidden" name="threadId" value={threadId} />
      {parentId && <input type="hidden" name="parentId" value={parentId} />}
      <BodyField
        state={state}
        label={names.body}
        hint="At least 20 characters. Leave an empty line between paragraphs."
        rows={8}
        thread={threadId}
      />
      {note}
      {visitor && <SignInOnSending />}
      <CareWhileTyping state={state} />
    </Form>
  );
}

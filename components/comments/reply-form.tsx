"use client";

import type { ReactNode } from "react";
import { postCommentAction } from "@/lib/actions/comments";
import { replyPlace } from "@/lib/urls";
import { CareWhileTyping } from "../care/care-while-typing";
import type { ServerDraft } from "../drafts/server-drafts";
import { Form } from "../forms/form";
import { BodyField } from "../forms/text-fields";
import { useForm } from "../forms/use-form";

const names = { body: "Your reply" };

type Props = {
  threadId: number;
  parentId: number | null;
  stored: ServerDraft | null;
  submission: string;
  note?: ReactNode;
  closed: ReactNode;
};

export function ReplyForm({ threadId, parentId, stored, submission, note, closed }: Props) {
  const form = useForm(postCommentAction, stored);
  const { state } = form;
  if (closed && !state.message) return closed;
  return (
    <Form
      of={form}
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
      <CareWhileTyping state={state} />
    </Form>
  );
}

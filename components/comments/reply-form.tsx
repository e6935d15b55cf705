"use client";

import type { ReactNode } from "react";
import { postCommentAction } from "@/lib/actions/comments";
import { Form } from "../forms/form";
import { BodyField } from "../forms/text-fields";
import { useForm } from "../forms/use-form";

const names = { body: "Your reply" };

type Props = { threadId: number; parentId: number | null; submission: string; closed: ReactNode };

export function ReplyForm({ threadId, parentId, submission, closed }: Props) {
  const form = useForm(postCommentAction);
  const { state } = form;
  if (closed && !state.message) return closed;
  return (
    <Form of={form} submission={submission} button={["Reply", "Posting…"]} names={names}>
      <input type="hidden" name="threadId" value={threadId} />
      {parentId && <input type="hidden" name="parentId" value={parentId} />}
      <BodyField
        state={state}
        label={names.body}
        hint="At least 20 characters. An empty line begins a new paragraph; addresses become links."
        rows={8}
      />
    </Form>
  );
}

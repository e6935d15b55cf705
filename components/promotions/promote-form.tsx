"use client";

import type { ReactNode } from "react";
import { promoteCommentAction } from "@/lib/actions/promotions";
import { commentPath } from "@/lib/urls";
import type { Typed } from "@/lib/web/form-state";
import { beginning } from "../edits/edited-text";
import { Form } from "../forms/form";
import { useForm } from "../forms/use-form";
import { KindDetail } from "../moderation/kind-details";
import type { AskedField } from "../moderation/kinds";
import type { Reason } from "../moderation/reason-choice";
import { ReasonFields, reasonNames } from "../moderation/reason-fields";
import type { ChoosableTag } from "../tags/tag-choice";

type Props = {
  commentId: number;
  /** The fields of a moderator’s decision to split. */
  fields: readonly AskedField[];
  suggested: Typed;
  /** An anonymous comment can only become a question. */
  onlyQuestion: boolean;
  tags: ChoosableTag[];
  /** Null for the author, who gives no reason. */
  reasons: readonly Reason[] | null;
  proposed: number | null;
  submission: string;
  closed: ReactNode;
};

export function PromoteForm({
  commentId,
  fields,
  suggested,
  onlyQuestion,
  tags,
  reasons,
  proposed,
  submission,
  closed,
}: Props) {
  const form = useForm(promoteCommentAction);
  const { state } = form;
  if (closed && !state.message) return closed;
  const begun = beginning(state, suggested);
  const names = { ...Object.fromEntries(fields.map(({ name, label }) => [name, label])), ...reasonNames };
  return (
    <Form
      of={form}
      submission={submission}
      button={["Create thread", "Creating thread…"]}
      names={names}
      beside={
        <a className="btn" href={commentPath(commentId)}>
          Cancel
        </a>
      }
    >
      <input type="hidden" name="commentId" value={commentId} />
      {onlyQuestion && <input type="hidden" name="threadKind" value="question" />}
      {fields
        .filter(({ name }) => !onlyQuestion || name !== "threadKind")
        .map((field) => (
          <KindDetail key={field.name} state={begun} field={field} tags={{ all: tags, chosen: [] }} />
        ))}
      {reasons && <ReasonFields state={state} reasons={reasons} proposed={proposed} />}
    </Form>
  );
}

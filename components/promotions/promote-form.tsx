"use client";

import type { ReactNode } from "react";
import { promoteCommentAction } from "@/lib/actions/promotions";
import { commentPath } from "@/lib/urls";
import { one, type Typed } from "@/lib/web/form-state";
import { beginning } from "../edits/edited-text";
import { Choice } from "../forms/choice";
import { FieldGroup } from "../forms/field";
import { Form } from "../forms/form";
import { TitleField } from "../forms/title-field";
import { useForm } from "../forms/use-form";
import type { Reason } from "../moderation/reason-choice";
import { ReasonFields, reasonNames } from "../moderation/reason-fields";
import { type ChoosableTag, TagChoice } from "../tags/tag-choice";
import { AskedField } from "../threads/ask-author-field";

const names = { kind: "Kind of thread", title: "Title", tags: "Tags", ...reasonNames };

type Props = {
  commentId: number;
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
  const chosen = one(begun.values?.kind);
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
      {onlyQuestion ? (
        <input type="hidden" name="kind" value="question" />
      ) : (
        <FieldGroup state={state} name="kind" label={names.kind}>
          <div className="answers">
            <Choice
              type="radio"
              name="kind"
              value="question"
              label="A question"
              chosen={chosen === "question"}
            />
            <Choice
              type="radio"
              name="kind"
              value="story"
              label="A recovery story"
              chosen={chosen === "story"}
            />
          </div>
        </FieldGroup>
      )}
      <TitleField
        state={begun}
        label={names.title}
        hint="Suggested from the text. Write one sentence that somebody with the same question would search for."
      />
      <TagChoice state={begun} tags={tags} suggested={[]} />
      <AskedField state={begun} label="If it is a question, who do you ask?" />
      {reasons && <ReasonFields state={state} reasons={reasons} proposed={proposed} />}
    </Form>
  );
}

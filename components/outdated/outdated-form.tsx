"use client";

import type { ReactNode } from "react";
import type { FoundAnswer } from "@/lib/actions/found";
import { markOutdatedAction } from "@/lib/actions/outdated";
import { commentPath } from "@/lib/urls";
import { one } from "@/lib/web/form-state";
import { Choice } from "../forms/choice";
import { FieldGroup } from "../forms/field";
import { Form } from "../forms/form";
import { LineField } from "../forms/typed-field";
import { useForm } from "../forms/use-form";
import type { Reason } from "../moderation/reason-choice";
import { ReasonFields, reasonNames } from "../moderation/reason-fields";

const names = { newer: "Newer answer", link: "Link to a newer reply", ...reasonNames };
const NONE = "0";

type Props = {
  commentId: number;
  marked: { newerId: number | null } | null;
  proposed: readonly Pick<FoundAnswer, "commentId" | "excerpt" | "title">[];
  /** Null for the author, who gives no reason. */
  reasons: readonly Reason[] | null;
  submission: string;
  closed: ReactNode;
};

export function OutdatedForm({ commentId, marked, proposed, reasons, submission, closed }: Props) {
  const form = useForm(markOutdatedAction);
  const { state } = form;
  if (closed && !state.message) return closed;
  const chosen = one(state.values?.newer) || NONE;
  return (
    <Form
      of={form}
      submission={submission}
      button={marked ? ["Save", "Saving…"] : ["Mark as outdated", "Marking…"]}
      names={names}
      beside={
        <a className="btn" href={commentPath(commentId)}>
          Cancel
        </a>
      }
    >
      <input type="hidden" name="commentId" value={commentId} />
      {proposed.length > 0 && (
        <FieldGroup state={state} name="newer" label={names.newer} hint="Other answers on the same topic.">
          <div className="reasons">
            {proposed.map((answer) => (
              <Choice
                key={answer.commentId}
                type="radio"
                name="newer"
                value={String(answer.commentId)}
                chosen={chosen === String(answer.commentId)}
                label={answer.excerpt}
                hint={answer.title}
              />
            ))}
            <Choice type="radio" name="newer" value={NONE} chosen={chosen === NONE} label="None of these" />
          </div>
        </FieldGroup>
      )}
      <LineField
        state={state}
        name="link"
        label={names.link}
        hint="Press “Share” below the newer reply to get its link. Leave empty if there is none."
        inputMode="url"
        autoComplete="off"
        maxLength={1000}
        stored={marked?.newerId ? commentPath(marked.newerId) : null}
      />
      {reasons && <ReasonFields state={state} reasons={reasons} proposed={null} />}
    </Form>
  );
}

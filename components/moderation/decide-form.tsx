"use client";

import { decideAction } from "@/lib/actions/decisions";
import { one, SUBMISSION_FIELD, type Typed } from "@/lib/web/form-state";
import { ErrorSummary } from "../forms/error-summary";
import { useForm } from "../forms/use-form";
import { postByKeys } from "../queues/post-by-keys";
import type { ChoosableTag } from "../tags/tag-choice";
import { WillHappen } from "./decision-preview";
import { KindChoice } from "./kind-choice";
import { KindDetails } from "./kind-details";
import type { AskedField, OfferedKind } from "./kinds";
import { DECIDING } from "./press-case-key";
import type { Reason } from "./reason-choice";
import { ReasonFields, reasonNames } from "./reason-fields";
import { type Proposed, useProposed } from "./use-proposed";

type Props = {
  subject: { kind: string; id: number };
  caseId: number | null;
  fromCaseId: number | null;
  part: { kind?: string | undefined; of?: string | undefined };
  kinds: readonly OfferedKind[];
  fields: readonly AskedField[];
  reasons: readonly Reason[];
  proposed: Proposed;
  tags: { all: ChoosableTag[]; chosen: string[] };
  /** Suggestions for the fields of a new thread. */
  filledIn: Typed;
  /** The page to go on with if another moderator decided first. */
  next: string;
  submission: string;
};

export function DecideForm({
  subject,
  caseId,
  fromCaseId,
  part,
  kinds,
  fields,
  reasons,
  proposed,
  tags,
  filledIn,
  next,
  submission,
}: Props) {
  const form = useForm(decideAction);
  const { state, pending, summary } = form;
  const proposing = useProposed(proposed);
  const names = {
    kind: "Decision",
    ...reasonNames,
    ...Object.fromEntries(fields.map(({ name, label }) => [name, label])),
  };
  return (
    <section id={DECIDING} aria-labelledby="decide-head" onKeyDownCapture={postByKeys}>
      <h2 id="decide-head">Decide</h2>
      <form className="form deciding" {...form.form} {...proposing}>
        <ErrorSummary state={state} names={names} ref={summary} />
        {state.code === "conflict" && (
          <p className="note">
            <a href={next}>Go to the next case</a>
          </p>
        )}
        <input
          type="hidden"
          name={SUBMISSION_FIELD}
          value={one(state.values?.[SUBMISSION_FIELD]) || submission}
        />
        <input type="hidden" name="targetKind" value={subject.kind} />
        <input type="hidden" name="targetId" value={subject.id} />
        <input type="hidden" name="caseId" value={caseId ?? ""} />
        <input type="hidden" name="fromCaseId" value={fromCaseId ?? ""} />
        <input type="hidden" name="part" value={part.kind ?? ""} />
        <input type="hidden" name="of" value={part.of ?? ""} />
        <KindChoice state={state} kinds={kinds} />
        <KindDetails state={state} fields={fields} tags={tags} filledIn={filledIn} />
        <ReasonFields state={state} reasons={reasons} proposed={null} />
        <WillHappen kinds={kinds} />
        <div className="send">
          <button type="submit" className="btn go" aria-disabled={pending}>
            {pending ? "Deciding…" : "Decide"}
          </button>
        </div>
      </form>
    </section>
  );
}

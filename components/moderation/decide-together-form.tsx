"use client";

import type { ReactNode } from "react";
import { decideTogetherAction } from "@/lib/actions/decisions";
import { all, one, SUBMISSION_FIELD } from "@/lib/web/form-state";
import { ErrorSummary } from "../forms/error-summary";
import { FieldGroup } from "../forms/field";
import { useForm } from "../forms/use-form";
import { postByKeys } from "../queues/post-by-keys";
import { KindChoice } from "./kind-choice";
import { KindDetails } from "./kind-details";
import type { AskedField, OfferedKind } from "./kinds";
import { PickCase } from "./pick-case";
import { DECIDING } from "./press-case-key";
import type { Reason } from "./reason-choice";
import { ReasonFields, reasonNames } from "./reason-fields";
import { type Proposed, useProposed } from "./use-proposed";

export interface PickedCase {
  readonly id: number;
  readonly name: string;
  readonly href: string;
  readonly content: ReactNode;
}

type Props = {
  chosen: readonly PickedCase[];
  alike: readonly PickedCase[];
  kinds: readonly OfferedKind[];
  fields: readonly AskedField[];
  reasons: readonly Reason[];
  proposed: Proposed;
  submission: string;
};

const NO_TAGS = { all: [], chosen: [] };
const NOTHING_TYPED = {};

export function DecideTogetherForm({ chosen, alike, kinds, fields, reasons, proposed, submission }: Props) {
  const form = useForm(decideTogetherAction);
  const { state, pending, summary } = form;
  const proposing = useProposed(proposed);
  const names = {
    caseIds: "Cases",
    kind: "Decision",
    ...reasonNames,
    ...Object.fromEntries(fields.map(({ name, label }) => [name, label])),
  };
  const sent = state.values && all(state.values.caseId);
  const rows = (cases: readonly PickedCase[], checked: boolean) => (
    <ol className="queue picked-cases">
      {cases.map(({ id, name, href, content }) => (
        <li key={id} className="queue-row">
          <PickCase caseId={id} name={name} chosen={sent ? sent.includes(String(id)) : checked} />
          <div className="asked">{content}</div>
          <div className="question-actions">
            <a className="btn" href={href} aria-label={`Review: ${name}`}>
              Review
            </a>
          </div>
        </li>
      ))}
    </ol>
  );
  return (
    <form className="form deciding together" onKeyDownCapture={postByKeys} {...form.form} {...proposing}>
      <ErrorSummary state={state} names={names} ref={summary} />
      <input
        type="hidden"
        name={SUBMISSION_FIELD}
        value={one(state.values?.[SUBMISSION_FIELD]) || submission}
      />
      <FieldGroup state={state} name="caseIds" label="Chosen cases">
        {rows(chosen, true)}
      </FieldGroup>
      {alike.length > 0 && (
        <fieldset className="field">
          <legend>Open cases like these</legend>
          <p className="hint">By the same writer, flagged for the same reason, or with the same link.</p>
          {rows(alike, false)}
        </fieldset>
      )}
      <section id={DECIDING} aria-labelledby="decide-head">
        <h2 id="decide-head">Decide them together</h2>
        <KindChoice state={state} kinds={kinds} />
        <KindDetails state={state} fields={fields} tags={NO_TAGS} filledIn={NOTHING_TYPED} />
        <ReasonFields state={state} reasons={reasons} proposed={null} />
        <section className="note will-happen" aria-labelledby="will-happen">
          <h3 id="will-happen">What will happen</h3>
          <ul>
            <li>
              Each chosen case gets its own decision, its own statement and its own entry in the public log.
            </li>
            <li>We notify each writer whose post or account you limit, and the flaggers.</li>
            <li>If a colleague decides a case first, that decision stays.</li>
            <li>You can undo each decision alone, or all of them at once.</li>
          </ul>
        </section>
        <div className="send">
          <button type="submit" className="btn go" aria-disabled={pending}>
            {pending ? "Deciding…" : "Decide the chosen cases"}
          </button>
        </div>
      </section>
    </form>
  );
}

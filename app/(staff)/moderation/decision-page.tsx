import { randomUUID } from "node:crypto";
import { choosable } from "@/app/(member)/suggested-tags";
import { CaseBehind } from "@/components/moderation/case-behind";
import { DecideForm } from "@/components/moderation/decide-form";
import { EscalateForm } from "@/components/moderation/escalate-form";
import { nameOf } from "@/components/people/name-of";
import { type CaseRow, isEscalated } from "@/db/cases/reads";
import { listReasons } from "@/db/decisions/reasons";
import { findThreadText } from "@/db/edits/reads";
import { listAliases, listTags } from "@/db/tags/reads";
import { findTargetRow } from "@/db/targets/reads";
import { findPromotable } from "@/db/threads/promotions";
import { isAskers } from "@/lib/forum/answers/promotions/policy";
import { suggestThread } from "@/lib/forum/answers/promotions/suggest";
import type { CasesPart } from "@/lib/forum/moderation/cases/next";
import { canEscalate } from "@/lib/forum/moderation/cases/policy";
import { canDecideThat } from "@/lib/forum/moderation/decisions/policy";
import { preview } from "@/lib/forum/moderation/decisions/preview";
import type { Member } from "@/lib/pipeline/actor";
import type { CaseBefore } from "./case-before";
import { fieldsOf, kindsFor, offered, reasonsFor } from "./decision-options";

type Props = {
  viewer: Member;
  subject: { kind: CaseRow["kind"]; id: number };
  open: CaseRow | null;
  from: CaseBefore | null;
  target: CaseRow["target"];
  part: CasesPart;
  next: string;
  submission: string;
  /** The form was sent without script, so the page shows it again with its words. */
  sent: boolean;
};

export async function Deciding({ viewer, subject, open, from, target, part, next, submission, sent }: Props) {
  const found = await findTargetRow(subject);
  const owner = found?.owner ?? null;
  const about = {
    ownerId: owner?.id ?? null,
    ownerRole: owner?.role ?? null,
    kind: subject.kind,
    escalated: open?.escalated != null,
  };
  const now = new Date();
  const verdict = canDecideThat(viewer, "dismiss", about, now);
  const escalated = owner !== null && (await isEscalated(owner.id));
  const escalating = target.owner && canEscalate(viewer, { owner, open: { escalated } }, now).allowed && (
    <EscalateForm subject={subject} name={nameOf(target.owner)} submission={randomUUID()} />
  );
  if (!verdict.allowed && !sent)
    return (
      <>
        <p className="note">{verdict.reason}</p>
        {escalating}
      </>
    );
  const kinds = kindsFor(subject.kind, {
    target,
    flagged: open !== null && (open.flagCount > 0 || open.escalated !== null),
  }).filter((kind) => !verdict.allowed || canDecideThat(viewer, kind, about, now).allowed);
  const [reasons, tags, text, effects, aliases, comment] = await Promise.all([
    listReasons(),
    listTags(),
    target.thread && findThreadText(target.thread.id),
    preview(subject, kinds),
    listAliases(),
    kinds.includes("split") ? findPromotable(subject.id) : null,
  ]);
  const suggested = comment && suggestThread(comment.bodyText, { aliases, tags, of: text?.tags ?? [] });
  return (
    <>
      {from && <CaseBehind of={from} />}
      <DecideForm
        key={`${subject.kind}${subject.id}`}
        subject={subject}
        caseId={open?.id ?? null}
        fromCaseId={from?.id ?? null}
        part={part}
        kinds={offered(kinds, verdict.allowed ? effects : {})}
        fields={fieldsOf(kinds).filter(
          ({ name }) => name !== "threadKind" || !(comment && isAskers(comment)),
        )}
        reasons={reasons}
        proposed={reasonsFor(kinds, open?.said ?? [], reasons)}
        tags={{ all: choosable(tags), chosen: suggested?.tags ?? text?.tags ?? [] }}
        filledIn={
          suggested ? { title: suggested.title, threadKind: suggested.kind, tags: suggested.tags } : {}
        }
        next={next}
        submission={submission}
      />
      {escalating}
    </>
  );
}

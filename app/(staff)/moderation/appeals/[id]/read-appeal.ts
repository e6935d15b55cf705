import { notFound } from "next/navigation";
import { wordedCase } from "@/app/(staff)/moderation/case-words";
import { findAppeal, findNextAppeal } from "@/db/appeals/reads";
import { listFlaggedPosts } from "@/db/cases/reads";
import { listLinesOfCases } from "@/db/decisions/reads";
import { findStatement, listTextsOf } from "@/db/decisions/statements";
import { listActiveModerators } from "@/db/people/members";
import { canDecideAppeal, canWriteToAppeal } from "@/lib/forum/moderation/appeals/policy";
import { takenSince } from "@/lib/forum/moderation/cases/rules";
import { worded } from "@/lib/forum/moderation/decisions/words";
import { readThresholds } from "@/lib/forum/people/settings/thresholds";
import type { Viewer } from "@/lib/web/current-actor";

/** Not found for the moderator whose own appeal it is. */
export async function readAppeal(id: number, viewer: Extract<Viewer, { kind: "member" }>, at: Date) {
  const appeal = await findAppeal({ id });
  if (!appeal || appeal.personId === viewer.id) notFound();
  const [statement, { texts, next: more }, moderators, next, { hideWeight }] = await Promise.all([
    findStatement(appeal.decisionId, { id: viewer.id, keepsOrder: true }),
    listTextsOf(appeal.decisionId),
    listActiveModerators(at),
    findNextAppeal(viewer.id, id),
    readThresholds(),
  ]);
  const aboutAccount = statement?.targetKind === "person";
  const last = appeal.messages.at(-1);
  // Only whether the writer or a moderator wrote last matters; 0 stands for any moderator.
  const saidById = last ? (last.own ? appeal.personId : 0) : null;
  const said = { said: appeal.messages.length, saidById };
  return {
    appeal,
    statement,
    texts,
    more,
    next,
    hideWeight,
    flagged: aboutAccount ? await flaggedPosts(appeal.decisionId, viewer.id, at) : null,
    verdict: canDecideAppeal(viewer, appeal, { at, moderators }),
    writing: canWriteToAppeal(viewer, { ...appeal, ...said }, { at, moderators }),
  };
}

/** What moderators decided in each case is shown with it. */
async function flaggedPosts(decisionId: number, viewerId: number, at: Date) {
  const rows = await listFlaggedPosts(decisionId, { viewerId, takenSince: takenSince(at) });
  const decisions = await listLinesOfCases(rows.map(({ id }) => id));
  return rows.map((row) => ({
    ...wordedCase(row),
    decisions: decisions.filter(({ caseId }) => caseId === row.id).map((line) => worded(line)),
  }));
}

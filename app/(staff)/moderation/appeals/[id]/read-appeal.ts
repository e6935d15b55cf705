import { notFound } from "next/navigation";
import { findAppeal, findNextAppeal } from "@/db/appeals/reads";
import { findStatement, listTextsOf } from "@/db/decisions/statements";
import { listActiveModerators } from "@/db/people/members";
import { canDecideAppeal, canWriteToAppeal } from "@/lib/forum/moderation/appeals/policy";
import type { Viewer } from "@/lib/web/current-actor";

/** Not found for the moderator whose own appeal it is. */
export async function readAppeal(id: number, viewer: Extract<Viewer, { kind: "member" }>, at: Date) {
  const appeal = await findAppeal({ id });
  if (!appeal || appeal.personId === viewer.id) notFound();
  const [statement, { texts, next: more }, moderators, next] = await Promise.all([
    findStatement(appeal.decisionId, { id: viewer.id, keepsOrder: true }),
    listTextsOf(appeal.decisionId),
    listActiveModerators(at),
    findNextAppeal(viewer.id, id),
  ]);
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
    verdict: canDecideAppeal(viewer, appeal, { at, moderators }),
    writing: canWriteToAppeal(viewer, { ...appeal, ...said }, { at, moderators }),
  };
}

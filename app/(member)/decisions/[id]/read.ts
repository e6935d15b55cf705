import { notFound } from "next/navigation";
import { findAppeal } from "@/db/appeals/reads";
import { findStatement, type Statement } from "@/db/decisions/statements";
import { canAppeal } from "@/lib/forum/moderation/appeals/policy";
import { readThresholds } from "@/lib/forum/people/settings/thresholds";
import { mayModerate } from "@/lib/forum/targets/policy";
import type { Viewer } from "@/lib/web/current-actor";

/** A statement for the one it concerns and those who keep order; to everybody else there is no such page. */
export async function statementFor(
  viewer: Extract<Viewer, { kind: "member" }>,
  id: number,
): Promise<Statement> {
  const keepsOrder = mayModerate(viewer, new Date()).allowed;
  return (await findStatement(id, { id: viewer.id, keepsOrder })) ?? notFound();
}

/** What was said against a decision; or whether something still can be, and until when. */
export async function appealOf(viewer: Extract<Viewer, { kind: "member" }>, statement: Statement) {
  const [appeal, { appealDays: days }] = await Promise.all([
    findAppeal({ decisionId: statement.id }),
    readThresholds(),
  ]);
  const decision = { ...statement, createdAt: statement.at, appealed: appeal !== null };
  return { appeal, days, verdict: canAppeal(viewer, decision, { at: new Date(), days }) };
}

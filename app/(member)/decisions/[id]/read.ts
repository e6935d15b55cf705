import { notFound } from "next/navigation";
import { findAppeal } from "@/db/appeals/reads";
import { findStatement, type Statement } from "@/db/decisions/statements";
import { canAppeal } from "@/lib/forum/moderation/appeals/policy";
import { readThresholds } from "@/lib/forum/people/settings/thresholds";
import { mayModerate } from "@/lib/forum/targets/policy";
import type { Viewer } from "@/lib/web/current-actor";

/** Not found for everybody but the person concerned and moderators. */
export async function statementFor(
  viewer: Extract<Viewer, { kind: "member" }>,
  id: number,
): Promise<Statement> {
  const keepsOrder = mayModerate(viewer, new Date()).allowed;
  return (await findStatement(id, { id: viewer.id, keepsOrder })) ?? notFound();
}

export async function appealOf(viewer: Extract<Viewer, { kind: "member" }>, statement: Statement) {
  const [appeal, { appealDays: days }] = await Promise.all([
    findAppeal({ decisionId: statement.id }),
    readThresholds(),
  ]);
  const decision = { ...statement, createdAt: statement.at, appealed: appeal !== null };
  return { appeal, days, verdict: canAppeal(viewer, decision, { at: new Date(), days }) };
}

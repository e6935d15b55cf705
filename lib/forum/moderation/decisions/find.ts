import { findDecidedCase } from "@/db/cases/reads";
import { type LockedCase, lockCase, lockOpenCase } from "@/db/cases/writes";
import { findDecided, findDecider, type StoredDecision } from "@/db/decisions/reads";
import { lockDecision } from "@/db/decisions/writes";
import { findTargetRow } from "@/db/targets/reads";
import { lockDecidedParts } from "@/db/targets/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import { targetIfThere } from "@/lib/forum/targets/locked-target";
import type { Target } from "@/lib/forum/targets/target";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";
import { DAY_SECONDS } from "@/lib/time";
import { KINDS } from "./kinds";
import { didWords } from "./words";

/** A case is decided once: a second moderator reads who decided what and when. */
export async function caseFor(tx: Tx, caseId: number | null, target: Target, at: Date) {
  const named = caseId === null ? null : await lockCase(tx, caseId);
  if (named === undefined || (named && !isAbout(named, target)))
    throw new DomainError("not_found", "This case does not exist.");
  if (named?.decidedAt)
    return { hasCase: false, escalated: false, undecided: await decidedAlready(tx, named, at) };
  const open = await lockOpenCase(tx, target);
  // The public log would say that nothing was wrong with a post that nobody flagged.
  return { hasCase: open !== null && !open.careOnly, escalated: open?.escalated ?? false, undecided: ALLOW };
}

/** Locks the posts of a larger decision, then its target, then the decision: the order of everything that decides. */
export async function lockedDecision(tx: Tx, id: number): Promise<StoredDecision> {
  const about = await findDecided(tx, id);
  if (about) {
    if (KINDS[about.decided].work?.lockParts) await lockDecidedParts(tx, id);
    await targetIfThere(tx, about);
  }
  const decision = about && (await lockDecision(tx, id));
  if (!decision) throw new DomainError("not_found", "This decision does not exist.");
  return decision;
}

export async function decisionToUndo(tx: Tx, id: number) {
  const decision = await lockedDecision(tx, id);
  const { targetKind, targetId, ownerId, byId } = decision;
  const found = await findTargetRow({ kind: targetKind, id: targetId }, tx);
  const by = byId === null ? null : await findDecider(tx, byId);
  return { decision, ownerId, ownerRole: found?.owner?.role ?? null, byRole: by?.role ?? null };
}

const isAbout = (
  { targetKind, targetId }: { targetKind: Target["kind"]; targetId: number },
  { kind, id }: Target,
) => targetKind === kind && targetId === id;

async function decidedAlready(tx: Tx, { id, targetKind }: LockedCase, at: Date): Promise<Verdict> {
  const decided = await findDecidedCase(tx, id);
  const what = decided
    ? `${decided.by} decided this case ${agoInWords(decided.at, at)}. ${didWords({ kind: decided.kind, targetKind })}: ${decided.reason}.`
    : "Somebody has already decided this case.";
  return deny(`${what} Your decision was not made. What you wrote is still here.`, "conflict");
}

function agoInWords(from: Date, to: Date): string {
  const seconds = Math.max(0, Math.round((to.getTime() - from.getTime()) / 1000));
  if (seconds < 60) return "just now";
  const format = new Intl.RelativeTimeFormat("en", { numeric: "always" });
  if (seconds < 3600) return format.format(-Math.floor(seconds / 60), "minute");
  if (seconds < DAY_SECONDS) return format.format(-Math.floor(seconds / 3600), "hour");
  return format.format(-Math.floor(seconds / DAY_SECONDS), "day");
}

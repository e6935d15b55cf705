import { listDecisionsAbout, type StoredDecision } from "@/db/decisions/reads";
import type { DecisionKind } from "@/db/decisions/schema";
import type { Tx } from "@/db/transaction";
import { type Effects, inForce, originOf, sameState, stateAfter } from "@/lib/forum/filters/holding/state";
import type { State } from "@/lib/forum/targets/state";
import type { LockedTarget } from "@/lib/forum/targets/target";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";
import { DAY_MS } from "@/lib/time";
import type { Decide, DecideTogether } from "./input";
import { KIND_NAMES, KINDS } from "./kinds";

export const EFFECTS = Object.fromEntries(KIND_NAMES.map((kind) => [kind, KINDS[kind].effect])) as Effects;

export const stateOf = (about: readonly StoredDecision[], now: State): State =>
  stateAfter(originOf(about, now), inForce(about), EFFECTS);

export interface Wanted {
  readonly kind: DecisionKind;
  readonly until: Date | null;
  readonly detail: Record<string, unknown>;
}

export function wantedIn(
  {
    subject,
    reasonId,
    note,
    caseId,
    fromCaseId,
    caseIds,
    kind,
    days = null,
    ...detail
  }: Decide | DecideTogether,
  at: Date,
): Wanted {
  return { kind, until: days === null ? null : new Date(at.getTime() + Number(days) * DAY_MS), detail };
}

export interface Foreseen extends Wanted {
  readonly after: State;
  readonly verdict: Verdict;
}

interface Circumstances {
  readonly locked: LockedTarget;
  readonly by: { readonly id: number; readonly handle: string } | null;
  readonly hasCase: boolean;
  readonly at: Date;
}

/** A decision that leaves an automatically hidden target as it is restores it. */
export async function foresee(
  tx: Tx,
  wanted: Wanted,
  { locked, by, hasCase, at }: Circumstances,
): Promise<Foreseen> {
  const { kind, until, detail } = wanted;
  const { target, state: before } = locked;
  const { targets, pointless, finding, work } = KINDS[kind];
  const earlier = await listDecisionsAbout(tx, target);
  const decided = { kind, byProgram: false, at, until, detail };
  const after = stateAfter(originOf(earlier, before), [...inForce(earlier), decided], EFFECTS);
  if (finding === "fine" && !sameState(before, after))
    return { ...wanted, kind: "restore", after, verdict: ALLOW };
  if (!targets.includes(target.kind)) return { ...wanted, after, verdict: UNFIT };
  const nothing = pointless?.({ before, after, hasCase }) ?? null;
  if (nothing !== null) return { ...wanted, after, verdict: deny(nothing, "conflict") };
  return { ...wanted, after, verdict: (await work?.can(tx, { locked, detail, by, at })) ?? ALLOW };
}

const UNFIT = deny("This decision is not possible here. Choose another one.", "conflict");

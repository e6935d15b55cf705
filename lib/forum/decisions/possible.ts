import { listDecisionsAbout } from "@/db/commands/decisions";
import type { DecisionKind } from "@/db/schema/decisions";
import type { Tx } from "@/db/transaction";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";
import { DAY_MS } from "@/lib/time";
import type { Decide } from "./input";
import { waysOf } from "./kinds";
import { canBeAbout, saysNothing } from "./rules";
import { type Standing, standingAfter } from "./standing";
import { bearingsOf, originOf, standsAlike } from "./stored";
import type { Thing } from "./thing";

/** A decision that somebody wants to make. */
export interface Wanted {
  readonly kind: DecisionKind;
  readonly until: Date | null;
  readonly detail: Record<string, unknown>;
}

export function wantedIn({ subject, reasonId, note, caseId, ...wanted }: Decide, at: Date): Wanted {
  const { kind, days, ...detail } = { days: null, ...wanted };
  return { kind, until: days === null ? null : new Date(at.getTime() + days * DAY_MS), detail };
}

export interface Outlook extends Wanted {
  readonly after: Standing;
  /** Whether it can be done, and changes something. */
  readonly verdict: Verdict;
}

interface Outset {
  readonly thing: Thing;
  readonly by: { readonly id: number; readonly handle: string } | null;
  readonly hasCase: boolean;
  readonly at: Date;
}

/** What would become of a thing. What the program hid until somebody looks is restored by leaving it as it is. */
export async function outlook(tx: Tx, wanted: Wanted, { thing, by, hasCase, at }: Outset): Promise<Outlook> {
  const { kind, until, detail } = wanted;
  const earlier = await listDecisionsAbout(tx, thing.subject);
  const { minutes } = detail as { minutes?: number };
  const now = { kind, byProgram: false, at, until, minutes };
  const after = standingAfter(originOf(earlier, thing.standing), [...bearingsOf(earlier), now]);
  if (kind === "dismiss" && !standsAlike(thing.standing, after))
    return { ...wanted, kind: "restore", after, verdict: ALLOW };
  if (!canBeAbout(kind, thing.subject.kind)) return { ...wanted, after, verdict: UNFIT };
  const nothing = saysNothing(kind, { before: thing.standing, after, hasCase });
  const verdict = nothing === null ? ALLOW : deny(nothing, "conflict");
  const way = waysOf(kind);
  if (!way || !verdict.allowed) return { ...wanted, after, verdict };
  return { ...wanted, after, verdict: await way.can(tx, { thing, detail, by, at }) };
}

const UNFIT = deny("That cannot be decided about this kind of thing.", "conflict");

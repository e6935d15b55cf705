import { isDeepStrictEqual } from "node:util";
import type { StoredDecision } from "@/db/decisions/reads";
import type { DecisionKind } from "@/db/decisions/schema";
import { type State, UNTOUCHED } from "@/lib/forum/targets/state";
import { ENDLESS } from "@/lib/pipeline/actor";

export interface Decided {
  readonly kind: DecisionKind;
  readonly byProgram: boolean;
  readonly at: Date;
  readonly until: Date | null;
  readonly detail: Record<string, unknown>;
}

export type Effect = (decided: Decided, now: State) => Partial<State>;

export type Effects = Readonly<Partial<Record<DecisionKind, Effect | null>>>;

/** No other kind changes `hiddenAt` or `silencedUntil` (tests/unit/decisions/kinds.test.ts). */
export const HOLDING = {
  hide: ({ at }, now) => ({ hiddenAt: now.hiddenAt ?? at }),
  silence: ({ until }) => ({ silencedUntil: until ?? ENDLESS }),
  restore: () => ({
    hiddenAt: null,
    removedAt: null,
    limitedUntil: null,
    silencedUntil: null,
    suspendedUntil: null,
  }),
} as const satisfies Effects;

export function stateAfter(before: State, decisions: readonly Decided[], effects: Effects): State {
  let now = before;
  let held = NOT_HELD;
  for (const decided of decisions) {
    // An automatic decision lasts until a moderator decides, whatever the moderator decides.
    if (!decided.byProgram) {
      now = released(now, held);
      held = NOT_HELD;
    }
    const next = { ...now, ...effects[decided.kind]?.(decided, now) };
    if (decided.byProgram) held = heldSince(held, now, next);
    now = next;
  }
  return now;
}

interface Held {
  readonly hidden: boolean;
  readonly silenced: boolean;
}

const NOT_HELD: Held = { hidden: false, silenced: false };

function released(now: State, { hidden, silenced }: Held): State {
  return {
    ...now,
    ...(hidden ? { hiddenAt: null } : {}),
    ...(silenced ? { silencedUntil: null } : {}),
  };
}

const heldSince = ({ hidden, silenced }: Held, before: State, after: State): Held => ({
  hidden: hidden || (before.hiddenAt === null && after.hiddenAt !== null),
  silenced: silenced || (before.silencedUntil === null && after.silencedUntil !== null),
});

export interface Before {
  readonly standing: State;
  readonly accepted?: boolean;
  readonly kept?: unknown;
}

export function beforeOf({ before }: Pick<StoredDecision, "before">): Before {
  const stored = before as Omit<Before, "standing"> & { standing: Record<keyof State, unknown> };
  return { ...stored, standing: revived(stored.standing) };
}

export function originOf(decisions: readonly StoredDecision[], now: State): State {
  const [first] = decisions;
  return first ? beforeOf(first).standing : now;
}

export const inForce = (decisions: readonly StoredDecision[]): Decided[] =>
  decisions.filter(({ undoneAt }) => undoneAt === null).map(decidedBy);

type Stored = Pick<StoredDecision, "kind" | "byId" | "createdAt" | "until" | "detail">;

function decidedBy({ kind, byId, createdAt, until, detail }: Stored): Decided {
  return { kind, byProgram: byId === null, at: createdAt, until, detail: detail as Record<string, unknown> };
}

export function wasAccepted(decisions: readonly StoredDecision[]): boolean {
  const last = decisions.findLast((decision) => beforeOf(decision).accepted !== undefined);
  return last !== undefined && beforeOf(last).accepted === true;
}

export const sameState = (one: State, other: State) => isDeepStrictEqual(one, other);

function revived(stored: Record<keyof State, unknown>): State {
  const entries = Object.entries({ ...UNTOUCHED, ...stored }).map(([name, value]) => [
    name,
    typeof value === "string" ? new Date(value) : value,
  ]);
  return Object.fromEntries(entries) as State;
}

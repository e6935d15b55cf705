import type { DecisionKind } from "@/db/schema/decisions";
import { ENDLESS } from "@/lib/pipeline/actor";

/** How a thing stands by what was decided: what its kind does not have is null. */
export interface Standing {
  readonly hiddenAt: Date | null;
  readonly removedAt: Date | null;
  readonly lockedAt: Date | null;
  readonly slowSeconds: number | null;
  readonly authorRepliesOnlyAt: Date | null;
  readonly limitedUntil: Date | null;
  readonly silencedUntil: Date | null;
  readonly suspendedUntil: Date | null;
}

export const UNTOUCHED: Standing = {
  ...{ hiddenAt: null, removedAt: null, lockedAt: null, slowSeconds: null, authorRepliesOnlyAt: null },
  ...{ limitedUntil: null, silencedUntil: null, suspendedUntil: null },
};

/** A decision as it bears on how its thing stands. */
export interface Bearing {
  readonly kind: DecisionKind;
  /** The program decided it, until a person looks. */
  readonly byProgram: boolean;
  readonly at: Date;
  readonly until: Date | null;
  /** Of slow mode. */
  readonly minutes?: number;
}

/** How a thing stands after decisions, in their order, that were made about it from `before` on. */
export function standingAfter(before: Standing, decisions: readonly Bearing[]): Standing {
  let now = before;
  let waits = { hidden: false, silenced: false };
  for (const decision of decisions) {
    // What the program does holds until a person has decided, whatever that person decides.
    if (!decision.byProgram) {
      now = lifted(now, waits);
      waits = { hidden: false, silenced: false };
    }
    const next = { ...now, ...effectOf(decision, now) };
    if (decision.byProgram) waits = { ...waits, ...startedTo(wait(now), wait(next)) };
    now = next;
  }
  return now;
}

function effectOf({ kind, at, until, minutes = 0 }: Bearing, now: Standing): Partial<Standing> {
  switch (kind) {
    case "hide":
      return { hiddenAt: now.hiddenAt ?? at };
    case "remove":
      return { removedAt: now.removedAt ?? at };
    case "restore":
      return {
        ...{ hiddenAt: null, removedAt: null },
        ...{ limitedUntil: null, silencedUntil: null, suspendedUntil: null },
      };
    case "lock":
      return { lockedAt: now.lockedAt ?? at };
    case "unlock":
      return { lockedAt: null, slowSeconds: null, authorRepliesOnlyAt: null };
    case "slow":
      return { slowSeconds: minutes * 60 };
    case "author_replies_only":
      return { authorRepliesOnlyAt: now.authorRepliesOnlyAt ?? at };
    case "limit":
      return { limitedUntil: until ?? ENDLESS };
    case "silence":
      return { silencedUntil: until ?? ENDLESS };
    case "suspend":
      return { suspendedUntil: until ?? ENDLESS };
    default:
      return {};
  }
}

interface Waits {
  readonly hidden: boolean;
  readonly silenced: boolean;
}

function lifted(now: Standing, { hidden, silenced }: Waits): Standing {
  return {
    ...now,
    ...(hidden ? { hiddenAt: null } : {}),
    ...(silenced ? { silencedUntil: null } : {}),
  };
}

const wait = ({ hiddenAt, silencedUntil }: Standing): Waits => ({
  hidden: hiddenAt !== null,
  silenced: silencedUntil !== null,
});

function startedTo(before: Waits, after: Waits): Partial<Waits> {
  return {
    ...(after.hidden && !before.hidden ? { hidden: true } : {}),
    ...(after.silenced && !before.silenced ? { silenced: true } : {}),
  };
}

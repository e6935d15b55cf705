import { isDeepStrictEqual } from "node:util";
import type { StoredDecision } from "@/db/commands/decisions";
import { type Bearing, type Standing, UNTOUCHED } from "./standing";

/** What a decision keeps of how it was before, as it comes back from the database. */
export interface Before {
  readonly standing: Standing;
  /** Only where the thing was shown until then: whether it was the accepted answer. */
  readonly accepted?: boolean;
  /** What its kind needs to be taken back. */
  readonly kept?: unknown;
}

export function beforeOf({ before }: Pick<StoredDecision, "before">): Before {
  const stored = before as Omit<Before, "standing"> & { standing: Record<keyof Standing, unknown> };
  return { ...stored, standing: revived(stored.standing) };
}

/** What a thing was before the first decision about it; `now` where there was none. */
export function originOf(decisions: readonly StoredDecision[], now: Standing): Standing {
  const [first] = decisions;
  return first ? beforeOf(first).standing : now;
}

/** The decisions that were not undone. */
export function bearingsOf(decisions: readonly StoredDecision[]): Bearing[] {
  return decisions.filter(({ undoneAt }) => undoneAt === null).map(bearingOf);
}

type Stored = Pick<StoredDecision, "kind" | "byId" | "createdAt" | "until" | "detail">;

export function bearingOf({ kind, byId, createdAt, until, detail }: Stored): Bearing {
  const { minutes } = detail as { minutes?: number };
  return { kind, byProgram: byId === null, at: createdAt, until, minutes };
}

/** Whether it was the accepted answer when it was last taken from view. */
export function wasAccepted(decisions: readonly StoredDecision[]): boolean {
  const last = decisions.findLast((decision) => beforeOf(decision).accepted !== undefined);
  return last !== undefined && beforeOf(last).accepted === true;
}

export const standsAlike = (one: Standing, other: Standing) => isDeepStrictEqual(one, other);

function revived(standing: Record<keyof Standing, unknown>): Standing {
  const entries = Object.entries({ ...UNTOUCHED, ...standing }).map(([name, value]) => [
    name,
    typeof value === "string" ? new Date(value) : value,
  ]);
  return Object.fromEntries(entries) as Standing;
}

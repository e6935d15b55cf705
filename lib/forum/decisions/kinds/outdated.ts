import { isDeepStrictEqual } from "node:util";
import type { StoredDecision } from "@/db/commands/decisions";
import type { Outdatable } from "@/db/queries/outdated";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { Changed } from "@/lib/events/event";
import { type Answer, lockedAnswer, setMark } from "@/lib/forum/outdated/mark";
import { requireNewer } from "@/lib/forum/outdated/newer";
import { canBeOutdated } from "@/lib/forum/outdated/policy";
import { threadRef } from "@/lib/forum/threads/find";
import { deny } from "@/lib/pipeline/verdict";
import { NOTHING_CHANGED } from "../changed";
import { beforeOf } from "../stored";
import type { DecisionWay } from "./kind";

type Detail = {
  /** The comment that holds in its place; null where there is none yet. */
  readonly newer: number | null;
};

interface Mark {
  /** In ISO 8601; null where it held. */
  readonly at: string | null;
  readonly newerId: number | null;
}

interface Kept {
  readonly before: Mark;
  readonly after: Mark;
}

/** An answer holds no longer: a line says so, and leads to the newer one. */
export const outdated: DecisionWay<Detail, Kept> = {
  async can(tx, { thing, detail: { newer } }) {
    const { answer } = await lockedAnswer(tx, thing.subject.id);
    return answer.outdatedAt && answer.newerId === newer
      ? deny("It is marked so already.", "conflict")
      : canBeOutdated(answer);
  },
  async carryOut(tx, { thing, detail: { newer }, at }) {
    const found = await lockedAnswer(tx, thing.subject.id);
    if (newer !== null) await requireNewer(tx, newer, found.ids);
    const after = { outdatedAt: found.answer.outdatedAt ?? at, newerId: newer };
    await setMark(tx, found, after);
    return { kept: { before: markOf(found.answer), after: markOf(after) }, changed: placesOf(found) };
  },
  async takeBack(tx, thing, { before, after }) {
    const found = await lockedAnswer(tx, thing.subject.id);
    if (!isDeepStrictEqual(markOf(found.answer), after))
      throw new DomainError(
        "conflict",
        "What is said of this answer was changed since, so it stays as it is now.",
      );
    const { at, newerId } = before;
    if (newerId !== null) await requireStanding(tx, newerId, found);
    await setMark(tx, found, at === null ? null : { outdatedAt: new Date(at), newerId });
    return placesOf(found);
  },
};

/** Whether an answer is outdated as a decision has it. */
export function isMarkedBy(decision: StoredDecision, answer: Outdatable): boolean {
  const { after } = beforeOf(decision).kept as Kept;
  return isDeepStrictEqual(markOf(answer), after);
}

/** What it led to may be gone by now, or lead back. */
async function requireStanding(tx: Tx, newerId: number, { ids }: Answer): Promise<void> {
  await requireNewer(tx, newerId, ids).catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(
      "conflict",
      "What it led to before cannot be read any more. Mark it once more instead.",
    );
  });
}

const markOf = ({ outdatedAt, newerId }: { outdatedAt: Date | null; newerId: number | null }): Mark => ({
  at: outdatedAt?.toISOString() ?? null,
  newerId,
});

const placesOf = ({ threads }: Answer): Changed => ({ ...NOTHING_CHANGED, threads: threads.map(threadRef) });

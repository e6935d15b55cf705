import { isDeepStrictEqual } from "node:util";
import type { Outdatable } from "@/db/comments/outdated";
import type { StoredDecision } from "@/db/decisions/reads";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { Changed } from "@/lib/events/event";
import { type Answer, lockedAnswer, setMark } from "@/lib/forum/answers/outdated/mark";
import { requireNewer } from "@/lib/forum/answers/outdated/newer";
import { canBeOutdated } from "@/lib/forum/answers/outdated/policy";
import { threadRef } from "@/lib/forum/content/threads/find";
import { beforeOf } from "@/lib/forum/filters/holding/state";
import { NOTHING_CHANGED } from "@/lib/forum/targets/changed";
import { replyLink } from "@/lib/forum/targets/typed-link";
import { deny } from "@/lib/pipeline/verdict";
import { decisionKind } from "./kind";

interface Mark {
  /** ISO 8601; null if the answer was current. */
  readonly at: string | null;
  readonly newerId: number | null;
}

const FIELDS = {
  newer: {
    schema: replyLink,
    asked: {
      label: "Link of the newer reply",
      hint: "Copy it from “Share” below the reply. Leave empty if there is none.",
      as: "line",
    },
  },
} as const;

interface Kept {
  readonly before: Mark;
  readonly after: Mark;
}

export const outdated = decisionKind<typeof FIELDS, Kept>({
  targets: ["comment"],
  finding: "restricts",
  fields: FIELDS,
  usualReason: "order",
  effect: null,
  pointless: null,
  offered: ({ answers }) => answers,
  words: {
    choice: "Mark as outdated",
    means: "Readers still see it, below a note",
    past: "marked as outdated",
    did: (target) => `marked ${target} as outdated`,
    meaning: (it) => `${it} can still be read, below a note that it is outdated.`,
    meant: (it) => `${it} could still be read, below a note that it was outdated.`,
    undone: (it) => `${it} is no longer marked as outdated.`,
    preview: () => ["The answer stays, below a note with the date since when it is outdated."],
  },
  work: {
    async can(tx, { locked, detail: { newer } }) {
      const { answer } = await lockedAnswer(tx, locked.target.id);
      return answer.outdatedAt && answer.newerId === newer
        ? deny("This answer is already marked as outdated, with the same link.", "conflict")
        : canBeOutdated(answer);
    },
    async carryOut(tx, { locked, detail: { newer }, at }) {
      const found = await lockedAnswer(tx, locked.target.id);
      if (newer !== null) await requireNewer(tx, newer, found.ids);
      const after = { outdatedAt: found.answer.outdatedAt ?? at, newerId: newer };
      await setMark(tx, found, after);
      return { kept: { before: markOf(found.answer), after: markOf(after) }, changed: placesOf(found) };
    },
    async undo(tx, locked, { before, after }) {
      const found = await lockedAnswer(tx, locked.target.id);
      if (!isDeepStrictEqual(markOf(found.answer), after))
        throw new DomainError(
          "conflict",
          "Somebody has since changed the note on this answer, so the note stays as it is.",
        );
      const { at, newerId } = before;
      if (newerId !== null) await requireStanding(tx, newerId, found);
      await setMark(tx, found, at === null ? null : { outdatedAt: new Date(at), newerId });
      return placesOf(found);
    },
  },
});

export function isMarkedBy(decision: StoredDecision, answer: Outdatable): boolean {
  const { after } = beforeOf(decision).kept as Kept;
  return isDeepStrictEqual(markOf(answer), after);
}

async function requireStanding(tx: Tx, newerId: number, { ids }: Answer): Promise<void> {
  await requireNewer(tx, newerId, ids).catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(
      "conflict",
      "The reply that the note linked to before is hidden or removed. Mark the answer again instead.",
    );
  });
}

const markOf = ({ outdatedAt, newerId }: { outdatedAt: Date | null; newerId: number | null }): Mark => ({
  at: outdatedAt?.toISOString() ?? null,
  newerId,
});

const placesOf = ({ threads }: Answer): Changed => ({ ...NOTHING_CHANGED, threads: threads.map(threadRef) });

import { findMergeFacts } from "@/db/commands/merges";
import {
  findGrown,
  findOfComment,
  leaveAddress,
  moveBackBelowLine,
  type OfComment,
  settleAsBefore,
} from "@/db/commands/splits";
import { type LockedThread, listCommenters } from "@/db/commands/threads";
import { findBelow } from "@/db/queries/promotions";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { Changed } from "@/lib/events/event";
import { canBePromoted } from "@/lib/forum/promotions/policy";
import { promote } from "@/lib/forum/promotions/promote";
import type { PromotedKind } from "@/lib/forum/promotions/rules";
import { lockedAnyThread, threadRef } from "@/lib/forum/threads/find";
import { isGone } from "@/lib/forum/threads/rules";
import { NOTHING_CHANGED } from "../changed";
import type { DecisionWay } from "./kind";
import { staysUnnamed } from "./merge-policy";
import { commentOf, threadOf } from "./thread-of";

type Detail = {
  readonly threadKind: PromotedKind;
  readonly title: string;
  readonly tags: string[];
  readonly askedOfAuthor: boolean;
};

interface Kept {
  readonly threadId: number;
  readonly was: OfComment;
}

/** A comment becomes a thread with what answers it, as decision 026 has it, and can become a comment again. */
export const split: DecisionWay<Detail, Kept> = {
  async can(tx, { thing, detail }) {
    const [comment, thread] = [commentOf(thing), threadOf(thing)];
    return canBePromoted({ comment, thread, below: await findBelow(comment.id, tx) }, detail.threadKind);
  },
  async carryOut(tx, { thing, detail: { threadKind: kind, ...chosen }, at }) {
    const [comment, thread] = [commentOf(thing), threadOf(thing)];
    const was = await findOfComment(tx, comment.id);
    const threadId = await promote(tx, { comment, thread }, { kind, ...chosen }, at);
    return { kept: { threadId, was }, changed: await placeOf(tx, await lockedAnyThread(tx, threadId)) };
  },
  async takeBack(tx, thing, { threadId, was }) {
    const [comment, thread] = [commentOf(thing), threadOf(thing)];
    const home = await lockedAnyThread(tx, threadId);
    if (comment.promotedId !== threadId) throw stays("This comment is no line of that thread any more.");
    await requireReturnable(tx, home, thread);
    const changed = await placeOf(tx, home);
    await moveBackBelowLine(tx, { commentId: comment.id, threadId, was });
    const { settlement } = was;
    if (settlement && (settlement.kind === "no_question" || home.kind === "story"))
      await settleAsBefore(tx, { threadId: thread.threadId, commentId: comment.id }, settlement);
    await leaveAddress(tx, threadId, thread.threadId);
    return changed;
  },
};

/** What came since goes back along with it; what a comment cannot have keeps it where it is. */
async function requireReturnable(tx: Tx, home: LockedThread, thread: LockedThread): Promise<void> {
  if (isGone(home) || home.mergedIntoId)
    throw stays("The thread that it became is gone, or was merged. Take that back first.");
  if (isGone(thread)) throw stays("The thread it stood in is gone. Restore that first.");
  const { accepted, recorded, told, shared } = await findGrown(tx, home.threadId);
  if (accepted) throw stays("One of its answers was accepted since, and it would be lost.");
  if (shared) throw stays("Somebody else has this question by now, and that would be lost.");
  if (recorded || told) throw stays("Its writer has added to it what a comment cannot have.");
  const facts = await findMergeFacts(tx, home.threadId, thread.threadId);
  if (facts.sameNumbers) throw stays("An import has brought its answers in once more since.");
  if (!staysUnnamed(home, thread, facts))
    throw stays(
      "Somebody asked without a name in one of them, and together their words would say who it was.",
    );
}

const stays = (why: string) => new DomainError("conflict", `${why} So it stays a thread of its own.`);

async function placeOf(tx: Tx, home: LockedThread): Promise<Changed> {
  const handles = await listCommenters(tx, home.threadId);
  const people = home.anonymous ? handles.filter((handle) => handle !== home.writer) : handles;
  return { ...NOTHING_CHANGED, threads: [threadRef(home)], people };
}

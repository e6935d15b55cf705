import { findOutdatable } from "@/db/comments/outdated";
import { findDecisionInForce } from "@/db/decisions/reads";
import { readRevision } from "@/db/threads/writes";
import type { Tx } from "@/db/transaction";
import type { EventOf } from "@/lib/events/event";
import { outdatedEffects } from "@/lib/forum/answers/outdated/effects";
import { type Answer, lockedAnswer, setMark } from "@/lib/forum/answers/outdated/mark";
import { requireNewer } from "@/lib/forum/answers/outdated/newer";
import { canMarkOutdated, mayMarkOutdated } from "@/lib/forum/answers/outdated/policy";
import { commenterIn, threadRef } from "@/lib/forum/content/threads/find";
import { findTarget } from "@/lib/forum/targets/find-target";
import { memberOperation } from "@/lib/pipeline/operation";
import { andThen } from "@/lib/pipeline/verdict";
import { actsAsStaff, canActAsStaff, requireReason } from "./by-staff";
import { isMarkedBy } from "./kinds/outdated";
import { makeDecision } from "./make-decision";
import { markOutdatedInput, unmarkOutdatedInput } from "./outdated-input";
import { undo } from "./undo";

const AN_HOURS_MARKS = { points: 200, seconds: 3600 };

export const markOutdated = memberOperation({
  name: "markOutdated",
  input: markOutdatedInput,
  limit: AN_HOURS_MARKS,
  admit: mayMarkOutdated,
  load: (tx, { commentId }) => answerOf(tx, commentId),
  authorize: ({ actor, loaded, at }) =>
    andThen(canMarkOutdated(actor, loaded.answer, at), () => canActAsStaff(actor, loaded.found, at)),
  async write(tx, { input, loaded, actor, at }): Promise<EventOf<"answer.outdated">> {
    const { newerId, commentId } = input;
    const { outdatedAt, newerId: before } = loaded.answer;
    const changed = outdatedAt === null || newerId !== before;
    if (newerId !== null) await requireNewer(tx, newerId, loaded.ids);
    let decisionId: number | null = null;
    if (changed && actsAsStaff(actor, loaded.comment.writerId)) {
      const { note } = input;
      const target = { kind: "comment", id: commentId } as const;
      const reason = requireReason(input.reasonId);
      const mark = {
        kind: "outdated",
        target,
        by: actor,
        reason,
        note,
        detail: { newer: newerId },
      } as const;
      ({ decisionId } = await makeDecision(tx, mark, at));
    } else if (changed) await setMark(tx, loaded, { outdatedAt: outdatedAt ?? at, newerId });
    const first = outdatedAt === null;
    return {
      name: "answer.outdated",
      ...(await placeOf(tx, loaded)),
      newerId,
      changed,
      first,
      by: actor.id,
      decisionId,
    };
  },
  effects: outdatedEffects,
});

/** A moderator's decision must be undone by a moderator. */
export const unmarkOutdated = memberOperation({
  name: "unmarkOutdated",
  input: unmarkOutdatedInput,
  limit: AN_HOURS_MARKS,
  admit: mayMarkOutdated,
  load: (tx, { commentId }) => answerOf(tx, commentId),
  authorize: ({ actor, loaded, at }) =>
    andThen(canMarkOutdated(actor, loaded.answer, at), () => canActAsStaff(actor, loaded.found, at)),
  async write(tx, { input, loaded, actor, at }): Promise<EventOf<"answer.current">> {
    const changed = loaded.answer.outdatedAt !== null;
    const undoneIds = actsAsStaff(actor, loaded.comment.writerId)
      ? await undoDecisions(tx, input.commentId, actor, at)
      : [];
    const left = changed && (await findOutdatable(input.commentId, tx))?.outdatedAt;
    if (left) await setMark(tx, loaded, null);
    return { name: "answer.current", ...(await placeOf(tx, loaded)), changed, undoneIds };
  },
  effects: outdatedEffects,
});

async function undoDecisions(
  tx: Tx,
  commentId: number,
  by: { id: number; handle: string },
  at: Date,
): Promise<number[]> {
  const undoneIds: number[] = [];
  for (;;) {
    const decision = await findDecisionInForce(tx, { kind: "comment", id: commentId }, "outdated");
    const answer = await findOutdatable(commentId, tx);
    if (!decision || !answer || !isMarkedBy(decision, answer)) return undoneIds;
    await undo(tx, decision.id, { by, as: "undone" }, at);
    undoneIds.push(decision.id);
  }
}

async function answerOf(tx: Tx, commentId: number) {
  const found = await findTarget(tx, { kind: "comment", id: commentId });
  return { ...(await lockedAnswer(tx, commentId)), found };
}

async function placeOf(tx: Tx, { thread, comment, threadIds }: Answer) {
  return {
    ...threadRef(thread),
    commentId: comment.id,
    commenter: commenterIn(thread, { id: comment.writerId, handle: comment.writer }),
    threadIds,
    revision: await readRevision(tx, thread.threadId),
  };
}

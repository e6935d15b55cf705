import { listThreadsLeadingTo } from "@/db/comments/outdated";
import { findOfComment, type OfComment } from "@/db/threads/merges";
import { countReplies, findBelow, findPromotedId, findPromotion } from "@/db/threads/promotions";
import { listCommenters, readRevision } from "@/db/threads/writes";
import type { EventOf } from "@/lib/events/event";
import { promotionEffects } from "@/lib/forum/answers/promotions/effects";
import { canPromote, canUndoPromotion, mayPromote } from "@/lib/forum/answers/promotions/policy";
import { promote } from "@/lib/forum/answers/promotions/promote";
import { chosenTags } from "@/lib/forum/content/threads/chosen-tags";
import {
  commenterIn,
  commentInLockedThread,
  lockedAnyThread,
  lockedThread,
  threadRef,
} from "@/lib/forum/content/threads/find";
import { findTarget } from "@/lib/forum/targets/find-target";
import { memberOperation } from "@/lib/pipeline/operation";
import { andThen } from "@/lib/pipeline/verdict";
import { actsAsStaff, canActAsStaff, requireReason } from "./by-staff";
import { demote } from "./demote";
import { makeDecision } from "./make-decision";
import { promoteCommentInput, undoPromotionInput } from "./promotion-input";

/** By the author it is an edit; by a moderator it is a decision with a reason. */
export const promoteComment = memberOperation({
  name: "promoteComment",
  input: promoteCommentInput,
  limit: { points: 100, seconds: 3600 },
  admit: mayPromote,
  async load(tx, { commentId, tags }) {
    await chosenTags(tx, tags);
    const place = await commentInLockedThread(tx, commentId);
    const found = await findTarget(tx, { kind: "comment", id: commentId });
    return { ...place, found, below: await findBelow(commentId, tx) };
  },
  authorize: ({ actor, input, loaded, at }) =>
    andThen(canPromote(actor, loaded, input.kind, at), () => canActAsStaff(actor, loaded.found, at)),
  async write(tx, { input, loaded, actor, at }): Promise<EventOf<"comment.promoted">> {
    const { comment, thread } = loaded;
    const { commentId, reasonId, note, kind, ...chosen } = input;
    let decisionId: number | null = null;
    let was: OfComment | null = null;
    if (actsAsStaff(actor, comment.writerId)) {
      const target = { kind: "comment", id: commentId } as const;
      const detail = { ...chosen, threadKind: kind };
      const split = {
        kind: "split",
        target,
        by: actor,
        reason: requireReason(reasonId),
        note,
        detail,
      } as const;
      ({ decisionId } = await makeDecision(tx, split, at));
    } else {
      was = await findOfComment(tx, commentId);
      await promote(tx, loaded, { ...chosen, kind }, at);
    }
    const home = await lockedThread(tx, await findPromotedId(tx, commentId));
    return {
      name: "comment.promoted",
      ...threadRef(home),
      kind,
      commentId,
      moved: await countReplies(tx, home.threadId),
      decisionId,
      writer: commenterIn(thread, { id: comment.writerId, handle: comment.writer }),
      commenters: await listCommenters(tx, home.threadId),
      lines: await listThreadsLeadingTo(tx, { commentId }),
      from: threadRef(thread),
      by: actor.id,
      revision: await readRevision(tx, home.threadId),
      was,
    };
  },
  effects: promotionEffects,
});

/** For a promotion without a decision, which is the author's. */
export const undoPromotion = memberOperation({
  name: "undoPromotion",
  input: undoPromotionInput,
  limit: { points: 100, seconds: 3600 },
  admit: mayPromote,
  async load(tx, { commentId }) {
    const place = await commentInLockedThread(tx, commentId);
    const { promotedId } = place.comment;
    if (promotedId === null) return { ...place, home: null, promotion: null };
    const home = await lockedAnyThread(tx, promotedId);
    return { ...place, home, promotion: await findPromotion({ threadId: promotedId, commentId }, tx) };
  },
  authorize: ({ actor, loaded, at }) => canUndoPromotion(actor, loaded, at),
  async write(tx, { loaded, actor }): Promise<EventOf<"promotion.undone">> {
    const { comment, thread, home, promotion } = loaded;
    if (!home || !promotion?.was) throw new Error("The promotion does not say what the comment was before.");
    const changed = await demote(tx, { comment, thread, home, was: promotion.was });
    return { name: "promotion.undone", ...threadRef(thread), commentId: comment.id, changed, by: actor.id };
  },
  effects: promotionEffects,
});

import { z } from "zod";
import { listThreadsLeadingTo } from "@/db/comments/outdated";
import { findReplyWords, markCommentWithdrawn } from "@/db/comments/writes";
import { lockDraft, upsertDraft } from "@/db/drafts/writes";
import { deleteNotificationsOfComment } from "@/db/questions/writes";
import { readRevision } from "@/db/threads/writes";
import type { Tx } from "@/db/transaction";
import { cacheKey } from "@/lib/addresses/cache-keys";
import type { EventOf } from "@/lib/events/event";
import { listed, pageOf } from "@/lib/events/page-keys";
import { commenterIn, commentInLockedThread, threadRef } from "@/lib/forum/content/threads/find";
import { canWithdraw } from "@/lib/forum/content/withdrawals/policy";
import type { Member } from "@/lib/pipeline/actor";
import { memberOperation } from "@/lib/pipeline/operation";
import { ALLOW, andThen, deny, type Verdict } from "@/lib/pipeline/verdict";
import { answerPlace } from "@/lib/urls";
import { canAnswer } from "./policy";
import { AT_ONCE, UNDO_MS } from "./rules";

const UNKNOWN = "This reply no longer exists.";
const ids = z.array(z.int(UNKNOWN).positive(UNKNOWN), UNKNOWN).min(1, UNKNOWN).max(AT_ONCE, UNKNOWN);

/** For a minute after posting: the replies disappear, the questions return to the queue, nobody hears of the replies, and the words are a draft. */
export const undoAnswers = memberOperation({
  name: "undoAnswers",
  input: z.object({ commentIds: ids.transform((all) => [...new Set(all)]) }),
  limit: { points: 300, seconds: 3600 },
  admit: canAnswer,
  load: (tx, { commentIds }) => repliesOf(tx, commentIds),
  authorize: ({ actor, loaded, at }) =>
    loaded.reduce<Verdict>(
      (verdict, { comment }) =>
        andThen(verdict, () => andThen(canWithdraw(actor, comment), () => isRecent(comment.createdAt, at))),
      ALLOW,
    ),
  async write(tx, { input, loaded, actor, at }): Promise<EventOf<"answers.undone">> {
    await keepAsDraft(tx, input.commentIds[0] ?? 0, { actor, at });
    const answers = [];
    for (const { thread, comment } of loaded) {
      await markCommentWithdrawn(tx, comment.id, thread.threadId, at);
      await deleteNotificationsOfComment(tx, comment.id);
      answers.push({
        ...threadRef(thread),
        commentId: comment.id,
        commenter: commenterIn(thread, actor),
        revision: await readRevision(tx, thread.threadId),
        lines: await listThreadsLeadingTo(tx, { commentId: comment.id }),
      });
    }
    return { name: "answers.undone", answers };
  },
  effects: {
    "answers.undone": ({ answers }) => ({
      stale: [
        ...answers.flatMap((answer) => [...listed(answer), ...pageOf(answer.commenter)]),
        ...answers.flatMap(({ lines }) => lines.map(cacheKey.thread)),
        cacheKey.answers,
      ],
    }),
  },
});

/** Locks threads in the order of their comments, which is the order in which one answer posts its replies. */
async function repliesOf(tx: Tx, commentIds: readonly number[]) {
  const found = [];
  for (const id of commentIds.toSorted((a, b) => a - b)) found.push(await commentInLockedThread(tx, id));
  return found;
}

/** The words return to the editor of the first question. A newer draft there stays, and a link to an earlier answer has no words. */
async function keepAsDraft(
  tx: Tx,
  commentId: number,
  { actor, at }: { actor: Member; at: Date },
): Promise<void> {
  const reply = await findReplyWords(tx, commentId);
  if (!reply || reply.pointer) return;
  const place = answerPlace(reply.threadId, reply.parentId);
  if (await lockDraft(tx, actor.id, place)) return;
  const fields = { document: JSON.stringify(reply.body) };
  await upsertDraft(tx, { personId: actor.id, place, fields, version: 1, savedAt: at });
}

function isRecent(createdAt: Date, at: Date): Verdict {
  return at.getTime() - createdAt.getTime() <= UNDO_MS
    ? ALLOW
    : deny("The minute for undoing is over. You can still delete your reply in its thread.", "conflict");
}

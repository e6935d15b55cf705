import { insertComment } from "@/db/comments/writes";
import { type LockedThread, readRevision } from "@/db/threads/writes";
import type { Tx } from "@/db/transaction";
import type { Reply } from "@/lib/events/event";
import { attachPictures } from "@/lib/forum/content/pictures/attach";
import { commenterIn, threadRef } from "@/lib/forum/content/threads/find";
import { requireFirstDayText } from "@/lib/forum/people/first-day";
import { resolveMentions } from "@/lib/forum/people/mentions";
import type { MemberRequest } from "@/lib/pipeline/operation";
import type { RichText } from "@/lib/rich-text/document";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { bodyAsks } from "./asking/asks";

export async function replyText(
  tx: Tx,
  request: MemberRequest<{ readonly body: RichText }, unknown>,
): Promise<RichText> {
  const body = await resolveMentions(tx, request.input.body);
  requireFirstDayText(request, body);
  await attachPictures(tx, { body: request.input.body, writerId: request.actor.id });
  return body;
}

interface NewReply {
  readonly thread: LockedThread;
  readonly parentId: number | null;
  readonly body: RichText;
  readonly pointer?: boolean;
  readonly hiddenAt?: Date | null;
}

export async function storeReply(
  tx: Tx,
  { actor: writer, at }: Pick<MemberRequest<unknown, unknown>, "actor" | "at">,
  { thread, parentId, body, pointer = false, hiddenAt = null }: NewReply,
): Promise<Reply> {
  const { threadId } = thread;
  const words = { body, bodyText: plainTextOf(body), isQuestion: bodyAsks(body), pointer };
  const commentId = await insertComment(tx, {
    threadId,
    parentId,
    writerId: writer.id,
    ...words,
    createdAt: at,
    hiddenAt,
  });
  return {
    ...threadRef(thread),
    commentId,
    commenter: commenterIn(thread, writer),
    byAuthor: writer.role === "author",
    revision: await readRevision(tx, threadId),
  };
}

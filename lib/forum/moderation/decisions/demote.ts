import type { CommentForWrite } from "@/db/comments/writes";
import { leaveAddress, moveBackBelowLine, resolveAsBefore } from "@/db/threads/merge-writes";
import { findGrown, findMergeFacts, type OfComment } from "@/db/threads/merges";
import { type LockedThread, listCommenters } from "@/db/threads/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { Changed } from "@/lib/events/event";
import { threadRef } from "@/lib/forum/content/threads/find";
import { isGone } from "@/lib/forum/content/threads/rules";
import { NOTHING_CHANGED } from "@/lib/forum/targets/changed";
import { staysUnnamed } from "./kinds/merge-policy";

interface Promoted {
  readonly comment: Pick<CommentForWrite, "id" | "promotedId">;
  /** The thread that the comment was posted in. */
  readonly thread: LockedThread;
  /** The thread that the comment became. */
  readonly home: LockedThread;
  readonly was: OfComment;
}

/** Makes a promoted thread a comment again. @throws DomainError if the thread has something that a comment cannot have. */
export async function demote(tx: Tx, { comment, thread, home, was }: Promoted): Promise<Changed> {
  const { threadId } = home;
  if (comment.promotedId !== threadId) throw stays("This comment no longer leads to that thread.");
  await requireReturnable(tx, home, thread);
  const changed = await placeOf(tx, home);
  await moveBackBelowLine(tx, { commentId: comment.id, threadId, was });
  const { settlement } = was;
  if (settlement && (settlement.kind === "no_question" || home.kind === "story"))
    await resolveAsBefore(tx, { threadId: thread.threadId, commentId: comment.id }, settlement);
  await leaveAddress(tx, threadId, thread.threadId);
  return changed;
}

/** Replies since then move back along; a thread with something that a comment cannot have stays a thread. */
async function requireReturnable(tx: Tx, home: LockedThread, thread: LockedThread): Promise<void> {
  if (isGone(home) || home.mergedIntoId)
    throw stays("The new thread is hidden, removed or merged. Undo that decision first.");
  if (isGone(thread)) throw stays("The old thread is hidden or removed. Restore it first.");
  const { accepted, recorded, told, shared } = await findGrown(tx, home.threadId);
  if (accepted) throw stays("The new thread has an accepted answer, which would be lost.");
  if (shared) throw stays("Other runners have said “me too” to this question, which would be lost.");
  if (recorded || told)
    throw stays(
      "The writer has added a recovery record, an update or an outcome, which a comment cannot have.",
    );
  const facts = await findMergeFacts(tx, home.threadId, thread.threadId);
  if (facts.sameNumbers) throw stays("A blog import has since added the replies again.");
  if (!staysUnnamed(home, thread, facts))
    throw stays(
      "Somebody asked anonymously in one of the threads, and together their replies would reveal who they are.",
    );
}

const stays = (why: string) => new DomainError("conflict", `${why} The thread stays separate.`);

export async function placeOf(tx: Tx, home: LockedThread): Promise<Changed> {
  const handles = await listCommenters(tx, home.threadId);
  const people = home.anonymous ? handles.filter((handle) => handle !== home.writer) : handles;
  return { ...NOTHING_CHANGED, threads: [threadRef(home)], people };
}

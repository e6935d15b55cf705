import type { CommentForWrite } from "@/db/commands/comments";
import { lockStanding } from "@/db/commands/standings";
import type { LockedThread } from "@/db/commands/threads";
import { findSubjectRow } from "@/db/queries/subjects";
import type { Tx } from "@/db/transaction";
import { type FoundSubject, findSubject } from "@/lib/forum/moderation/find-subject";
import type { Subject } from "@/lib/forum/moderation/subject";
import { commentInLockedThread, lockedAnyThread, lockedThread } from "@/lib/forum/threads/find";
import { type Standing, UNTOUCHED } from "./standing";

/** A thing that is decided about, locked with the thread it is or stands in. */
export interface Thing {
  readonly subject: Subject;
  readonly found: FoundSubject;
  readonly standing: Standing;
  readonly thread: LockedThread | null;
  /** Only of a comment. */
  readonly comment: CommentForWrite | null;
}

export async function lockedThing(tx: Tx, subject: Subject): Promise<Thing> {
  const place = await lockedPlace(tx, subject);
  const found = await findSubject(tx, subject);
  const standing = { ...UNTOUCHED, ...(await lockStanding(tx, subject)) };
  return { subject, found, standing, ...place };
}

/** Null where it was deleted since. */
export async function thingIfThere(tx: Tx, subject: Subject): Promise<Thing | null> {
  return (await findSubjectRow(subject, tx)) ? lockedThing(tx, subject) : null;
}

async function lockedPlace(tx: Tx, subject: Subject): Promise<Pick<Thing, "thread" | "comment">> {
  if (subject.kind === "comment") return commentInLockedThread(tx, subject.id);
  if (subject.kind === "thread") return { thread: await lockedAnyThread(tx, subject.id), comment: null };
  if (subject.kind !== "mention") return { thread: null, comment: null };
  const { thread } = await findSubject(tx, subject);
  return { thread: thread && (await lockedThread(tx, thread.id)), comment: null };
}

export const NOWHERE = { threadId: null, commentId: null };

/**
 * Where the log says that it stands. Several things of one person that are taken away together stand in it together: what
 * they wrote anonymously is not placed, since the rest would say who they are.
 */
export function placeOf({ found: { masked, thread, commentId } }: Thing, isPart: boolean) {
  return isPart && masked ? NOWHERE : { threadId: thread?.id ?? null, commentId };
}

/** The question it answers, if it is the accepted answer. */
export function answersIn({ thread, comment }: Thing): boolean {
  return comment !== null && thread?.acceptedCommentId === comment.id;
}

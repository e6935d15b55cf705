import { acceptAgain, unacceptComments, updateStanding } from "@/db/commands/standings";
import type { Tx } from "@/db/transaction";
import type { Subject } from "@/lib/forum/moderation/subject";
import type { Standing } from "./standing";
import { standsAlike } from "./stored";
import { answersIn, type Thing } from "./thing";

/** Lets a thing stand otherwise. @returns it, if readers see it from now on and did not before. */
export async function restand(
  tx: Tx,
  thing: Thing,
  after: Standing,
  { accepted }: { readonly accepted: boolean },
): Promise<Subject[]> {
  if (!standsAlike(thing.standing, after)) await updateStanding(tx, thing.subject, after);
  if (leaves(thing, after) && answersIn(thing)) await unacceptComments(tx, [thing.subject.id]);
  if (!returns(thing, after)) return [];
  if (accepted && thing.thread && thing.comment)
    await acceptAgain(tx, thing.thread.threadId, thing.comment.id);
  return [thing.subject];
}

/** Readers see it until then. */
export function leaves(thing: Thing, after: Standing): boolean {
  return isSeen(thing, thing.standing) && !isSeen(thing, after);
}

function returns(thing: Thing, after: Standing): boolean {
  return !isSeen(thing, thing.standing) && isSeen(thing, after);
}

/** Nothing keeps it from view: neither a decision, nor its writer, nor that it became a thread. */
function isSeen({ subject, thread, comment }: Thing, { hiddenAt, removedAt }: Standing): boolean {
  if (hiddenAt || removedAt) return false;
  if (comment) return !comment.withdrawnAt && comment.promotedId === null;
  return subject.kind !== "thread" || !thread?.withdrawnAt;
}

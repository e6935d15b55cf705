import { findOutdatable, listGivenTogether } from "@/db/comments/outdated";
import { type OutdatedMark, setOutdated } from "@/db/comments/writes";
import { markChanged } from "@/db/threads/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import { commentInLockedThread } from "@/lib/forum/content/threads/find";

export type Answer = Awaited<ReturnType<typeof lockedAnswer>>;

export async function lockedAnswer(tx: Tx, commentId: number) {
  const ids = await listGivenTogether(tx, commentId);
  const places = new Map<number, Awaited<ReturnType<typeof commentInLockedThread>>>();
  for (const id of ids) places.set(id, await commentInLockedThread(tx, id));
  const place = places.get(commentId);
  const answer = await findOutdatable(commentId, tx);
  if (!place || !answer) throw new DomainError("not_found", "There is no such comment.");
  const threads = [...places.values()].map(({ thread }) => thread);
  const threadIds = [...new Set(threads.map(({ threadId }) => threadId))];
  return { ...place, answer, ids, threads, threadIds };
}

export async function setMark(
  tx: Tx,
  { ids, threadIds }: Pick<Answer, "ids" | "threadIds">,
  mark: OutdatedMark,
): Promise<void> {
  await setOutdated(tx, ids, mark);
  for (const threadId of threadIds) await markChanged(tx, threadId);
}

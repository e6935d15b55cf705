import { listGivenTogether, type OutdatedMark, setOutdated } from "@/db/commands/outdated";
import { markChanged, readRevision } from "@/db/commands/threads";
import { findOutdatable } from "@/db/queries/outdated";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { EventOf } from "@/lib/events/event";
import { commenterIn, commentInLockedThread, threadRef, writerOf } from "@/lib/forum/threads/find";
import { operation } from "@/lib/pipeline/operation";
import { markOutdatedInput, unmarkOutdatedInput } from "./input";
import { requireNewer } from "./newer";
import { canMarkOutdated } from "./policy";

const AN_HOURS_MARKS = { points: 200, seconds: 3600 };

/** It stays and can be read, under each question that it was given to; a line says since when it is outdated, and leads to the newer answer if there is one. */
export const markOutdated = operation({
  name: "markOutdated",
  input: markOutdatedInput,
  limit: AN_HOURS_MARKS,
  load: (tx, { commentId }) => answerIn(tx, commentId),
  authorize: ({ actor, loaded, at }) => canMarkOutdated(actor, loaded.answer, at),
  async write(tx, { input, loaded, actor, at }): Promise<EventOf<"answer.outdated">> {
    const { newerId } = input;
    const { outdatedAt, newerId: before } = loaded.answer;
    if (newerId !== null) await requireNewer(tx, newerId, loaded.ids);
    const changed = outdatedAt === null || newerId !== before;
    if (changed) await set(tx, loaded, { outdatedAt: outdatedAt ?? at, newerId });
    const first = outdatedAt === null;
    return {
      name: "answer.outdated",
      ...(await placeOf(tx, loaded)),
      ...{ newerId, changed, first, by: writerOf(actor).id },
    };
  },
});

export const unmarkOutdated = operation({
  name: "unmarkOutdated",
  input: unmarkOutdatedInput,
  limit: AN_HOURS_MARKS,
  load: (tx, { commentId }) => answerIn(tx, commentId),
  authorize: ({ actor, loaded, at }) => canMarkOutdated(actor, loaded.answer, at),
  async write(tx, { loaded }): Promise<EventOf<"answer.current">> {
    const changed = loaded.answer.outdatedAt !== null;
    if (changed) await set(tx, loaded, null);
    return { name: "answer.current", ...(await placeOf(tx, loaded)), changed };
  },
});

type Loaded = Awaited<ReturnType<typeof answerIn>>;

async function answerIn(tx: Tx, commentId: number) {
  const ids = await listGivenTogether(tx, commentId);
  const places = new Map<number, Awaited<ReturnType<typeof commentInLockedThread>>>();
  for (const id of ids) places.set(id, await commentInLockedThread(tx, id));
  const place = places.get(commentId);
  const answer = await findOutdatable(commentId, tx);
  if (!place || !answer) throw new DomainError("not_found", "There is no such comment.");
  const threadIds = [...new Set([...places.values()].map(({ thread }) => thread.threadId))];
  return { ...place, answer, ids, threadIds };
}

async function set(tx: Tx, { ids, threadIds }: Loaded, mark: OutdatedMark): Promise<void> {
  await setOutdated(tx, ids, mark);
  for (const threadId of threadIds) await markChanged(tx, threadId);
}

async function placeOf(tx: Tx, { thread, comment, threadIds }: Loaded) {
  return {
    ...threadRef(thread),
    commentId: comment.id,
    commenter: commenterIn(thread, { id: comment.writerId, handle: comment.writer }),
    threadIds,
    revision: await readRevision(tx, thread.threadId),
  };
}

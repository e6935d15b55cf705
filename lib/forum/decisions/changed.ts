import { findPictureKey, listPlaces } from "@/db/commands/decided-places";
import { listThreadsLeadingTo } from "@/db/commands/outdated";
import { listThreadsByLine } from "@/db/commands/promotions";
import { listCommenters } from "@/db/commands/threads";
import { listTextsShowing } from "@/db/queries/pictured-texts";
import type { Tx } from "@/db/transaction";
import type { Changed } from "@/lib/events/event";
import { commenterIn, threadRef } from "@/lib/forum/threads/find";
import type { Thing } from "./thing";

export const NOTHING_CHANGED: Changed = { threads: [], people: [], lines: [], pictures: [] };

/** Everything that shows a thing, names it or leads to it. */
export async function whatShows(tx: Tx, { subject, found, thread, comment }: Thing): Promise<Changed> {
  const { id } = subject;
  if (subject.kind === "picture") return whatShowsPicture(tx, id);
  if (subject.kind === "person")
    return { ...NOTHING_CHANGED, people: found.owner ? [found.owner.handle] : [] };
  if (!thread) return NOTHING_CHANGED;
  const threads = [threadRef(thread)];
  if (comment) {
    const commenter = commenterIn(thread, { id: comment.writerId, handle: comment.writer });
    const people = commenter === null ? [] : [commenter];
    return { threads, people, lines: await listThreadsLeadingTo(tx, { commentId: id }), pictures: [] };
  }
  if (subject.kind === "mention") return { ...NOTHING_CHANGED, threads };
  const lines = [...(await listThreadsByLine(tx, id)), ...(await listThreadsLeadingTo(tx, { threadId: id }))];
  return { threads, people: await commentersIn(tx, thread), lines, pictures: [] };
}

/** Who asked anonymously is not named by having replied there. */
async function commentersIn(tx: Tx, { threadId, anonymous, writer }: NonNullable<Thing["thread"]>) {
  const handles = await listCommenters(tx, threadId);
  return anonymous ? handles.filter((handle) => handle !== writer) : handles;
}

async function whatShowsPicture(tx: Tx, id: number): Promise<Changed> {
  const key = await findPictureKey(tx, id);
  if (key === null) return NOTHING_CHANGED;
  const texts = await listTextsShowing(key, tx);
  const threads = await listPlaces(tx, [...new Set(texts.map(({ threadId }) => threadId))]);
  return { ...NOTHING_CHANGED, threads, pictures: [key] };
}

/** Each once. */
export function allOf(changes: readonly Changed[]): Changed {
  const threads = new Map(changes.flatMap((one) => one.threads.map((ref) => [ref.threadId, ref])));
  return {
    threads: [...threads.values()],
    people: [...new Set(changes.flatMap(({ people }) => people))],
    lines: [...new Set(changes.flatMap(({ lines }) => lines))],
    pictures: [...new Set(changes.flatMap(({ pictures }) => pictures))],
  };
}

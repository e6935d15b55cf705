import { listThreadsLeadingTo } from "@/db/comments/outdated";
import { listThreadsByLine } from "@/db/threads/promotions";
import { type LockedThread, listCommenters } from "@/db/threads/writes";
import type { Tx } from "@/db/transaction";
import { calledName } from "@/lib/display-names";
import { openingOf } from "@/lib/rich-text/opening";
import { NOTHING_CHANGED } from "../changed";
import { lockedAnyThread, threadRef } from "../locked-thread";
import { byOwner, type TargetTraits } from "./kind";

const TITLE = 60;

export const thread: TargetTraits = {
  words: {
    name: "Thread",
    plural: "Threads",
    a: "a thread",
    your: "your thread",
    theirs: "one of their threads",
    missing: "There is no such thread.",
    flag: "Flag this thread",
    called({ owner, thread }, whole) {
      if (!thread) return byOwner("Thread", { owner, thread, url: null });
      return `“${whole ? thread.title : openingOf(thread.title, TITLE)}” by ${owner && calledName(owner)}`;
    },
    flagged: ({ thread }) => thread?.title ?? "A thread that is not shown",
  },
  lockPlace: async (tx, { id }) => ({ thread: await lockedAnyThread(tx, id), comment: null }),
  async whatShows(tx, { target: { id }, thread }) {
    if (!thread) return NOTHING_CHANGED;
    const lines = [
      ...(await listThreadsByLine(tx, id)),
      ...(await listThreadsLeadingTo(tx, { threadId: id })),
    ];
    return { threads: [threadRef(thread)], people: await commentersIn(tx, thread), lines, pictures: [] };
  },
};

/** Naming the anonymous asker among the commenters would reveal them. */
async function commentersIn(tx: Tx, { threadId, anonymous, writer }: LockedThread) {
  const handles = await listCommenters(tx, threadId);
  return anonymous ? handles.filter((handle) => handle !== writer) : handles;
}

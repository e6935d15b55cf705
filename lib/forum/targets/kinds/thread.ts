import { listThreadsLeadingTo } from "@/db/commands/outdated";
import { listThreadsByLine } from "@/db/commands/promotions";
import { type LockedThread, listCommenters } from "@/db/commands/threads";
import type { Tx } from "@/db/transaction";
import { NOTHING_CHANGED } from "../changed";
import { lockedAnyThread, threadRef } from "../locked-thread";
import type { TargetKind } from "./kind";

export const thread: TargetKind = {
  words: {
    name: "Thread",
    plural: "Threads",
    a: "a thread",
    your: "your thread",
    theirs: "a thread of theirs",
    missing: "There is no such thread.",
    flag: "Flag this thread",
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

/** Who asked anonymously is not named by having replied there. */
async function commentersIn(tx: Tx, { threadId, anonymous, writer }: LockedThread) {
  const handles = await listCommenters(tx, threadId);
  return anonymous ? handles.filter((handle) => handle !== writer) : handles;
}

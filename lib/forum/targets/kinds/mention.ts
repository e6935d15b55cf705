import { findTargetRow } from "@/db/targets/reads";
import { NOTHING_CHANGED } from "../changed";
import { lockedThread, threadRef } from "../locked-thread";
import type { TargetTraits } from "./kind";

export const mention: TargetTraits = {
  words: {
    name: "Mention",
    plural: "Mentions",
    a: "a mention on another site",
    your: "a page that you linked from",
    theirs: "a mention",
    missing: "There is no such mention.",
    flag: "Flag this mention",
    called: ({ url }) => `Mention on ${url && URL.canParse(url) ? new URL(url).host : "another site"}`,
    flagged: ({ called }) => `“${called}”, a page elsewhere`,
  },
  async lockPlace(tx, target) {
    const found = await findTargetRow(target, tx);
    return { thread: found?.thread ? await lockedThread(tx, found.thread.id) : null, comment: null };
  },
  whatShows: async (_tx, { thread }) =>
    thread ? { ...NOTHING_CHANGED, threads: [threadRef(thread)] } : NOTHING_CHANGED,
};

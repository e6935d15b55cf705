import { listThreadsLeadingTo } from "@/db/comments/outdated";
import { NOTHING_CHANGED } from "../changed";
import { commenterIn, commentInLockedThread, threadRef } from "../locked-thread";
import { byOwner, type TargetTraits } from "./kind";

export const comment: TargetTraits = {
  words: {
    name: "Reply",
    plural: "Replies",
    a: "a reply",
    your: "your reply",
    theirs: "one of their replies",
    missing: "There is no such reply.",
    flag: "Flag this reply",
    called: (seen) => byOwner("Reply", seen),
    flagged: ({ thread }) =>
      thread ? `A reply in “${thread.title}”` : "A reply in a thread that is not shown",
  },
  lockPlace: (tx, { id }) => commentInLockedThread(tx, id),
  async whatShows(tx, { target: { id }, thread, comment }) {
    if (!thread || !comment) return NOTHING_CHANGED;
    const commenter = commenterIn(thread, { id: comment.writerId, handle: comment.writer });
    const people = commenter === null ? [] : [commenter];
    const lines = await listThreadsLeadingTo(tx, { commentId: id });
    return { threads: [threadRef(thread)], people, lines, pictures: [] };
  },
};

import { z } from "zod";
import { findOfComment, type OfComment } from "@/db/threads/merges";
import { findBelow } from "@/db/threads/promotions";
import { canBePromoted } from "@/lib/forum/answers/promotions/policy";
import { promote } from "@/lib/forum/answers/promotions/promote";
import { lockedAnyThread } from "@/lib/forum/content/threads/find";
import { words } from "@/lib/forum/content/threads/input";
import { demote, placeOf } from "@/lib/forum/moderation/decisions/demote";
import { counted } from "@/lib/words/counts";
import { TAGS } from "./fields";
import { decisionKind } from "./kind";
import { commentOf, threadOf } from "./locked-post";

const FIELDS = {
  threadKind: {
    schema: z.enum(["question", "story"]).catch("question"),
    asked: {
      label: "Kind of the new thread",
      hint: "",
      as: [
        ["question", "A question"],
        ["story", "A story"],
      ],
    },
  },
  title: {
    schema: words.title,
    asked: { label: "Title of the new thread", hint: "15 to 120 characters.", as: "line" },
  },
  tags: TAGS,
  askedOfAuthor: { schema: z.boolean().default(false), asked: null },
} as const;

interface Kept {
  readonly threadId: number;
  readonly was: OfComment;
}

/** Decision 026. An undo makes the thread a comment again. */
export const split = decisionKind<typeof FIELDS, Kept>({
  targets: ["comment"],
  finding: "restricts",
  fields: FIELDS,
  usualReason: "order",
  effect: null,
  pointless: null,
  words: {
    choice: "Split into its own thread",
    means: "Replies to the comment move with it",
    past: "split into its own thread",
    did: (target) => `split ${target} into its own thread`,
    meaning: (it) =>
      `${it} is now its own thread, with the replies to it. A link in the old place leads there.`,
    meant: (it) => `${it} was its own thread, with the replies to it.`,
    undone: (it) => `${it} is back in the thread it was posted in.`,
    preview: ({ replies }) => [
      `The comment becomes its own thread${replies > 0 ? `, with ${counted(replies, "reply", "replies")} to it` : ""}. A link in the old place leads there.`,
    ],
  },
  work: {
    async can(tx, { locked, detail }) {
      const [comment, thread] = [commentOf(locked), threadOf(locked)];
      return canBePromoted({ comment, thread, below: await findBelow(comment.id, tx) }, detail.threadKind);
    },
    async carryOut(tx, { locked, detail: { threadKind: kind, ...chosen }, at }) {
      const [comment, thread] = [commentOf(locked), threadOf(locked)];
      const was = await findOfComment(tx, comment.id);
      const threadId = await promote(tx, { comment, thread }, { kind, ...chosen }, at);
      return { kept: { threadId, was }, changed: await placeOf(tx, await lockedAnyThread(tx, threadId)) };
    },
    async undo(tx, locked, { threadId, was }) {
      const [comment, thread] = [commentOf(locked), threadOf(locked)];
      const home = await lockedAnyThread(tx, threadId);
      return demote(tx, { comment, thread, home, was });
    },
  },
});

import { z } from "zod";
import { findOfComment, type OfComment } from "@/db/threads/merges";
import { findBelow } from "@/db/threads/promotions";
import { canBePromoted } from "@/lib/forum/answers/promotions/policy";
import { promote } from "@/lib/forum/answers/promotions/promote";
import { promotionSteps, UNDO_UNTIL } from "@/lib/forum/answers/promotions/words";
import { lockedAnyThread } from "@/lib/forum/content/threads/find";
import { words } from "@/lib/forum/content/threads/input";
import { demote, placeOf } from "@/lib/forum/moderation/decisions/demote";
import { TAGS } from "./fields";
import { decisionKind } from "./kind";
import { commentOf, threadOf } from "./locked-post";

const FIELDS = {
  threadKind: {
    schema: z.enum(["question", "story"]).catch("question"),
    asked: {
      label: "Kind of thread",
      hint: "",
      as: [
        ["question", "A question"],
        ["story", "A recovery story"],
      ],
    },
  },
  title: {
    schema: words.title,
    asked: {
      label: "Title",
      hint: "Suggested from the text. Write one sentence that somebody with the same question would search for.",
      as: "title",
    },
  },
  tags: TAGS,
  askedOfAuthor: {
    schema: z.boolean().default(false),
    asked: { label: "If it is a question, who do you ask?", hint: "", as: "asked-of" },
  },
} as const;

interface Kept {
  readonly threadId: number;
  readonly was: OfComment;
}

/** Decision 026. An undo makes the thread a comment again. The author’s form at `/promote` asks for the same fields. */
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
    undoable: UNDO_UNTIL,
    preview: ({ replies }) => promotionSteps(replies),
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

import { z } from "zod";
import { leaveAddress, moveBackBelowLine, resolveAsBefore } from "@/db/threads/merge-writes";
import { findGrown, findMergeFacts, findOfComment, type OfComment } from "@/db/threads/merges";
import { findBelow } from "@/db/threads/promotions";
import { listCommenters } from "@/db/threads/reads";
import type { LockedThread } from "@/db/threads/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { Changed } from "@/lib/events/event";
import { canBePromoted } from "@/lib/forum/answers/promotions/policy";
import { promote } from "@/lib/forum/answers/promotions/promote";
import { lockedAnyThread, threadRef } from "@/lib/forum/content/threads/find";
import { words } from "@/lib/forum/content/threads/input";
import { isGone } from "@/lib/forum/content/threads/rules";
import { NOTHING_CHANGED } from "@/lib/forum/targets/changed";
import { counted } from "@/lib/words/counts";
import { TAGS } from "./fields";
import { decisionKind } from "./kind";
import { commentOf, threadOf } from "./locked-post";
import { staysUnnamed } from "./merge-policy";

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
      if (comment.promotedId !== threadId) throw stays("This comment no longer leads to that thread.");
      await requireReturnable(tx, home, thread);
      const changed = await placeOf(tx, home);
      await moveBackBelowLine(tx, { commentId: comment.id, threadId, was });
      const { settlement } = was;
      if (settlement && (settlement.kind === "no_question" || home.kind === "story"))
        await resolveAsBefore(tx, { threadId: thread.threadId, commentId: comment.id }, settlement);
      await leaveAddress(tx, threadId, thread.threadId);
      return changed;
    },
  },
});

/** Replies since then move back along; a thread with something that a comment cannot have stays a thread. */
async function requireReturnable(tx: Tx, home: LockedThread, thread: LockedThread): Promise<void> {
  if (isGone(home) || home.mergedIntoId)
    throw stays("The new thread is hidden, removed or merged. Undo that decision first.");
  if (isGone(thread)) throw stays("The old thread is hidden or removed. Restore it first.");
  const { accepted, recorded, told, shared } = await findGrown(tx, home.threadId);
  if (accepted) throw stays("The new thread has an accepted answer, which would be lost.");
  if (shared) throw stays("Other runners have said “me too” to this question, which would be lost.");
  if (recorded || told)
    throw stays(
      "The writer has added a recovery record, an update or an outcome, which a comment cannot have.",
    );
  const facts = await findMergeFacts(tx, home.threadId, thread.threadId);
  if (facts.sameNumbers) throw stays("A blog import has since added the replies again.");
  if (!staysUnnamed(home, thread, facts))
    throw stays(
      "Somebody asked anonymously in one of the threads, and together their replies would reveal who they are.",
    );
}

const stays = (why: string) => new DomainError("conflict", `${why} The thread stays separate.`);

async function placeOf(tx: Tx, home: LockedThread): Promise<Changed> {
  const handles = await listCommenters(tx, home.threadId);
  const people = home.anonymous ? handles.filter((handle) => handle !== home.writer) : handles;
  return { ...NOTHING_CHANGED, threads: [threadRef(home)], people };
}

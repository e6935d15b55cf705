import { isDeepStrictEqual } from "node:util";
import { insertComment } from "@/db/comments/writes";
import { findThreadText } from "@/db/edits/reads";
import {
  calmDown,
  type Joined,
  joinInto,
  leaveAgain,
  moveBackIntoThread,
  moveIntoComment,
  setMerged,
} from "@/db/threads/merge-writes";
import { findMergedComment, findMergeFacts, readLastActivity } from "@/db/threads/merges";
import { listCommenters } from "@/db/threads/reads";
import { type LockedThread, markAccepted } from "@/db/threads/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { Changed } from "@/lib/events/event";
import { lockedAnyThread, threadRef } from "@/lib/forum/content/threads/find";
import { counted } from "@/lib/forum/filters/counted";
import { NOTHING_CHANGED } from "@/lib/forum/targets/changed";
import { threadLink } from "@/lib/forum/targets/typed-link";
import type { RichText } from "@/lib/rich-text/document";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { decisionKind } from "./kind";
import { threadOf } from "./locked-post";
import { canMerge } from "./merge-policy";
import { copyEdits, titled } from "./merged-text";

const FIELDS = {
  into: {
    schema: threadLink,
    asked: {
      label: "Link of the thread it goes into",
      hint: "As the address line of your browser has it.",
      as: "line",
    },
  },
} as const;

interface Kept {
  readonly intoId: number;
  readonly commentId: number;
  readonly acceptedId: number | null;
  readonly joined: Joined;
  readonly activity: { readonly before: string; readonly after: string };
}

/** The thread's text becomes a comment in the other thread, with all replies below it. The old address redirects. */
export const merge = decisionKind<typeof FIELDS, Kept>({
  targets: ["thread"],
  finding: "restricts",
  fields: FIELDS,
  usualReason: "order",
  effect: null,
  pointless: null,
  words: {
    choice: "Merge it into another thread",
    means: "Its address leads there",
    past: "merged into another thread",
    log: (target) => `Merged ${target} into another`,
    meaning: (it) => `${it} is part of another thread now, and its old address leads there.`,
    preview: ({ replies }) => [
      `${replies > 0 ? `Its text and ${counted(replies, "reply", "replies")} go` : "Its text goes"} into the other thread, and its address leads there.`,
      "Marks go along; whoever follows or shares it follows and shares the other. An answer that was accepted in it is an ordinary reply there.",
    ],
  },
  work: {
    async can(tx, { locked, detail }) {
      const thread = threadOf(locked);
      const into = await lockedAnyThread(tx, detail.into);
      return canMerge(thread, into, await findMergeFacts(tx, thread.threadId, into.threadId));
    },
    async carryOut(tx, { locked, detail }) {
      const thread = threadOf(locked);
      const { threadId, acceptedCommentId: acceptedId } = thread;
      const into = await lockedAnyThread(tx, detail.into);
      const intoId = into.threadId;
      const before = await readLastActivity(tx, intoId);
      const commentId = await insertText(tx, thread, intoId);
      if (acceptedId) await markAccepted(tx, threadId, null);
      await moveIntoComment(tx, threadId, commentId);
      const joined = await joinInto(tx, threadId, intoId);
      await setMerged(tx, threadId, intoId);
      const activity = { before, after: await readLastActivity(tx, intoId) };
      return {
        kept: { intoId, commentId, acceptedId, joined, activity },
        changed: await placesOf(tx, [thread, into]),
      };
    },
    async undo(tx, locked, kept) {
      const thread = threadOf(locked);
      const { intoId, commentId, acceptedId, joined, activity } = kept;
      const into = await lockedAnyThread(tx, intoId);
      const keptTogether = await whatKeepsTogether(tx, thread, kept);
      if (keptTogether) throw new DomainError("conflict", keptTogether);
      await leaveAgain(tx, intoId, joined);
      await moveBackIntoThread(tx, commentId, thread.threadId);
      await setMerged(tx, thread.threadId, null);
      if (acceptedId) await markAccepted(tx, thread.threadId, acceptedId);
      await calmDown(tx, intoId, activity);
      return placesOf(tx, [thread, into]);
    },
  },
});

async function insertText(tx: Tx, { threadId, writerId }: LockedThread, intoId: number): Promise<number> {
  const text = await findThreadText(threadId, tx);
  if (!text) throw new DomainError("not_found", "There is no such thread.");
  const body = titled(text.title, text.body as RichText);
  const { createdAt, editedAt } = text;
  const words = { body, bodyText: plainTextOf(body), createdAt, editedAt };
  const commentId = await insertComment(tx, { threadId: intoId, parentId: null, writerId, ...words });
  await copyEdits(tx, { threadId, title: text.title, commentId });
  return commentId;
}

async function whatKeepsTogether(
  tx: Tx,
  thread: LockedThread,
  { intoId, commentId }: Kept,
): Promise<string | null> {
  const taker = await findMergedComment(tx, commentId);
  if (thread.mergedIntoId !== intoId || taker?.threadId !== intoId)
    return "What it became was moved on since. Take that back first.";
  if (taker.accepted)
    return "An answer that came along with it is the accepted answer there now, so they stay together.";
  const text = await findThreadText(thread.threadId, tx);
  const same = text && isDeepStrictEqual(taker.body, titled(text.title, text.body as RichText));
  if (!taker.untouched || !same)
    return "The comment that it became was changed, flagged or decided about since, so they stay together.";
  const { sameNumbers } = await findMergeFacts(tx, thread.threadId, intoId);
  return sameNumbers
    ? "An import has brought comments of its blog into it once more since, so they stay together."
    : null;
}

async function placesOf(tx: Tx, threads: readonly LockedThread[]): Promise<Changed> {
  const people: string[] = [];
  for (const { threadId, anonymous, writer } of threads) {
    const handles = [writer, ...(await listCommenters(tx, threadId))];
    people.push(...handles.filter((handle) => !anonymous || handle !== writer));
  }
  return { ...NOTHING_CHANGED, threads: threads.map(threadRef), people };
}

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
import { type LockedThread, listCommenters, markAccepted } from "@/db/threads/writes";
import type { Tx } from "@/db/transaction";
import { deleteWordingsMerged } from "@/db/wordings/writes";
import { DomainError } from "@/lib/errors";
import type { Changed } from "@/lib/events/event";
import { bodyAsks } from "@/lib/forum/content/comments/asking/asks";
import { lockedAnyThread, threadRef } from "@/lib/forum/content/threads/find";
import { NOTHING_CHANGED } from "@/lib/forum/targets/changed";
import { threadLink } from "@/lib/forum/targets/typed-link";
import type { RichText } from "@/lib/rich-text/document";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { counted } from "@/lib/words/counts";
import { decisionKind } from "./kind";
import { threadOf } from "./locked-post";
import { canMerge } from "./merge-policy";
import { copyEdits, titled } from "./merged-text";
import { rememberMerged } from "./merged-wording";

const FIELDS = {
  into: {
    schema: threadLink,
    asked: {
      label: "Link of the other thread",
      hint: "Copy it from your browser’s address bar.",
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
    choice: "Merge into another thread",
    means: "The old address redirects to the other thread",
    past: "merged into another thread",
    did: (target) => `merged ${target} into another`,
    meaning: (it) => `${it} is now part of another thread. The old address redirects there.`,
    meant: (it) => `${it} was part of another thread. The old address redirected there.`,
    undone: (it) => `${it} is a thread of its own again.`,
    preview: ({ replies }) => [
      `The text${replies > 0 ? ` and ${counted(replies, "reply", "replies")} move` : " moves"} to the other thread. The old address redirects there.`,
      "Marks and followers move too. An accepted answer becomes an ordinary reply.",
    ],
  },
  work: {
    async can(tx, { locked, detail }) {
      const thread = threadOf(locked);
      const into = await lockedAnyThread(tx, detail.into);
      return canMerge(thread, into, await findMergeFacts(tx, thread.threadId, into.threadId));
    },
    async carryOut(tx, { locked, detail, at }) {
      const thread = threadOf(locked);
      const { threadId, acceptedCommentId: acceptedId } = thread;
      const into = await lockedAnyThread(tx, detail.into);
      const intoId = into.threadId;
      const before = await readLastActivity(tx, intoId);
      await rememberMerged(tx, thread, intoId, at);
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
      await deleteWordingsMerged(tx, thread.threadId);
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
  const words = { body, bodyText: plainTextOf(body), isQuestion: bodyAsks(body), createdAt, editedAt };
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
    return "The merged comment has since moved to another thread. Undo that move first.";
  if (taker.accepted)
    return "A reply that moved with the thread is now the accepted answer there, so the threads stay merged.";
  const text = await findThreadText(thread.threadId, tx);
  const same = text && isDeepStrictEqual(taker.body, titled(text.title, text.body as RichText));
  if (!taker.untouched || !same)
    return "Somebody has since edited, flagged or moderated the merged comment, so the threads stay merged.";
  const { sameNumbers } = await findMergeFacts(tx, thread.threadId, intoId);
  return sameNumbers ? "A blog import has since added comments again, so the threads stay merged." : null;
}

async function placesOf(tx: Tx, threads: readonly LockedThread[]): Promise<Changed> {
  const people: string[] = [];
  for (const { threadId, anonymous, writer } of threads) {
    const handles = [writer, ...(await listCommenters(tx, threadId))];
    people.push(...handles.filter((handle) => !anonymous || handle !== writer));
  }
  return { ...NOTHING_CHANGED, threads: threads.map(threadRef), people };
}

import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, vi } from "vitest";
import { postComment } from "@/lib/forum/content/comments/operations";
import { saveDraft } from "@/lib/forum/content/drafts/operations";
import { notifyPeople } from "@/lib/forum/notifications/operations";
import { followThread } from "@/lib/forum/reactions/follows/operations";
import { markHelpful } from "@/lib/forum/reactions/marks/operations";
import { type Member, SYSTEM } from "@/lib/pipeline/actor";
import type { Context } from "@/lib/pipeline/operation";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS } from "@/lib/time";
import { test } from "../support/with-world";
import { as, words } from "../support/world";

/** Unlike enough that the filters find no text twice. */
const TEXTS = {
  toThread: words(
    "I walked the first week, cycled the second, and ran ten easy minutes in the third without pain.",
  ),
  toComment: words(
    "Nine weeks sounds long, yet mine took twelve because I tried hills far too early, twice even.",
  ),
};

const byBrowser = (actor: Member): Context => ({
  actor,
  source: "browser",
  submissionKey: randomUUID(),
  draftPlace: "reply:1",
  openedAt: new Date(Date.now() - 60_000),
  address: "10.0.0.1",
});

/** Statements that the process sends to Postgres meanwhile: the beginning and the end of a transaction are two. */
async function sentDuring(work: () => Promise<unknown>): Promise<string[]> {
  const query = vi.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    return query.mock.calls.map(([sent]) => {
      const statement: unknown = sent;
      return typeof statement === "string" ? statement : (statement as { text: string }).text;
    });
  } finally {
    query.mockRestore();
  }
}

/** Joined long ago, so that no limit of the first day reads anything. */
const settled = (member: Member): Member => ({
  ...member,
  joinedAt: new Date(Date.now() - 60 * DAY_MS),
});

test("a reply of a member takes at most 12", async ({ world }) => {
  const ben = settled(world.people.ben);
  const { id: threadId } = world.question;
  const toThread = await sentDuring(() =>
    perform(postComment, { threadId, parentId: null, body: TEXTS.toThread }, byBrowser(ben)),
  );
  expect.soft(toThread.length, toThread.join("\n")).toBeLessThanOrEqual(10);
  const toComment = await sentDuring(() =>
    perform(postComment, { threadId, parentId: world.comment.id, body: TEXTS.toComment }, byBrowser(ben)),
  );
  expect.soft(toComment.length, toComment.join("\n")).toBeLessThanOrEqual(12);
});

test("a mark, a followed thread and a draft take at most 10", async ({ world }) => {
  const ada = settled(world.people.ada);
  const { id: threadId } = world.question;
  const writes: (() => Promise<unknown>)[] = [
    () => perform(markHelpful, { commentId: world.comment.id }, byBrowser(ada)),
    () => perform(followThread, { threadId }, byBrowser(ada)),
    () =>
      perform(
        saveDraft,
        { place: "ask", version: 0, fields: { body: "It" }, writer: ada.handle },
        byBrowser(ada),
      ),
  ];
  for (const write of writes) {
    const sent = await sentDuring(write);
    expect.soft(sent.length, sent.join("\n")).toBeLessThanOrEqual(10);
  }
});

test("notifications of a reply take at most 6", async ({ world }) => {
  const { id: commentId } = world.comment;
  const sent = await sentDuring(() =>
    perform(notifyPeople, { of: "comment", commentId, edited: false }, as(SYSTEM)),
  );
  expect(sent.length, sent.join("\n")).toBeLessThanOrEqual(6);
});

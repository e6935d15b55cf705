import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { comments } from "@/db/comments/schema";
import { decisions, logEntries } from "@/db/decisions/schema";
import { findHistory } from "@/db/edits/reads";
import { edits } from "@/db/edits/schema";
import { searchDocuments } from "@/db/search/schema";
import { threads } from "@/db/threads/schema";
import { postComment } from "@/lib/forum/content/comments/operations";
import { editComment, editThread } from "@/lib/forum/content/edits/operations";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { undoDecision } from "@/lib/forum/moderation/decisions/operations";
import { perform } from "@/lib/pipeline/perform";
import { TAKEN_OUT } from "@/lib/rich-text/take-out";
import { HOUR_MS } from "@/lib/time";
import { decided } from "../support/decisions";
import { commentEdit, threadEdit } from "../support/edits";
import { test } from "../support/with-world";
import { as, question, type World, words } from "../support/world";
import { reply } from "../support/write-in";

const SECRET = "Anna Weber";

/** Everything that is stored of what people wrote and said of it, but for what a decision keeps. */
async function allWords() {
  const db = database();
  const tables = [threads, comments, edits, searchDocuments, logEntries];
  return JSON.stringify(await Promise.all(tables.map((table) => db.select().from(table))));
}

/** By ben, an hour ago: an edit of it leaves a history. */
async function said({ people: { ben }, question: { id: threadId } }: World, text: string): Promise<number> {
  const input = { threadId, parentId: null, body: words(text) };
  const { commentId } = await perform(postComment, input, as(ben, new Date(Date.now() - HOUR_MS)));
  return commentId;
}

const undo = ({ people }: World, { decisionIds }: { decisionIds: readonly number[] }) =>
  perform(undoDecision, { decisionId: decisionIds[0] }, as(people.mia));

describe("removing private information", () => {
  test("replaces the words in a reply and its history, and an undo restores them", async ({ world }) => {
    const { ben, mia } = world.people;
    const commentId = await said(world, `My therapist ${SECRET} told me to rest.`);
    const changed = words(`My therapist ${SECRET.toUpperCase()} told me to rest for a week.`);
    await perform(editComment, { ...(await commentEdit(commentId)), body: changed }, as(ben));
    const made = await decided(mia, "redact", { kind: "comment", id: commentId }, { passages: [SECRET] });
    expect((await allWords()).toLowerCase()).not.toContain(SECRET.toLowerCase());
    const history = await findHistory({ threadId: world.question.id, commentId });
    expect(history).toMatchObject([
      { redacted: true, editor: { handle: "mia" }, before: { bodyText: expect.stringContaining(TAKEN_OUT) } },
      {
        redacted: false,
        editor: { handle: "ben" },
        before: { bodyText: expect.stringContaining(TAKEN_OUT) },
      },
    ]);
    await undo(world, made);
    const [now] = await database().select().from(comments).where(eq(comments.id, commentId));
    expect(now?.bodyText).toContain("ANNA WEBER");
    expect(await findHistory({ threadId: world.question.id, commentId })).toMatchObject([
      { redacted: false, before: { bodyText: expect.stringContaining(SECRET) } },
    ]);
  });

  test("keeps later edits when undone, and restores the rest", async ({ world }) => {
    const { ben, mia } = world.people;
    const commentId = await said(world, `It was ${SECRET} who said so to me.`);
    const made = await decided(mia, "redact", { kind: "comment", id: commentId }, { passages: [SECRET] });
    const body = words("It was my therapist who said so to me.");
    await perform(editComment, { ...(await commentEdit(commentId)), body }, as(ben));
    await undo(world, made);
    const [now] = await database().select().from(comments).where(eq(comments.id, commentId));
    expect(now?.bodyText).toBe("It was my therapist who said so to me.");
    expect(await findHistory({ threadId: world.question.id, commentId })).toMatchObject([
      { before: { bodyText: `It was ${SECRET} who said so to me.` } },
    ]);
  });

  test("removes the words from a title, its address and its search document", async ({ world }) => {
    const { ada, mia } = world.people;
    const name = "Berta Kranz";
    const title = `Is ${name} a good therapist for runners?`;
    const { threadId } = await perform(askQuestion, question(title), as(ada, new Date(Date.now() - HOUR_MS)));
    await perform(editThread, await threadEdit(threadId, { title: `${title} Really?` }), as(ada));
    const made = await decided(mia, "redact", { kind: "thread", id: threadId }, { passages: [name] });
    expect((await allWords()).toLowerCase()).not.toMatch(/berta[ -]kranz/);
    const rows = await database()
      .select()
      .from(decisions)
      .where(eq(decisions.id, made.decisionIds[0] ?? 0));
    expect(JSON.stringify(rows[0]?.before)).toContain(name);
    expect(JSON.stringify(made)).not.toContain("kranz");
    await undo(world, made);
    const [now] = await database().select().from(threads).where(eq(threads.id, threadId));
    expect(now?.title).toBe(`${title} Really?`);
  });

  test("is refused if the words are missing, and the latest is undone first", async ({ world }) => {
    const { ben, mia } = world.people;
    const { commentId: id } = await reply(ben, world.question.id, "Ask Weber, and then ask Miller too.");
    const take = (passage: string) =>
      decided(mia, "redact", { kind: "comment", id }, { passages: [passage] });
    await expect(take("Nobody at all")).rejects.toMatchObject({ code: "conflict" });
    const first = await take("Weber");
    const second = await take("Miller");
    await expect(undo(world, first)).rejects.toThrow("Undo that decision first");
    await undo(world, second);
    await undo(world, first);
  });
});

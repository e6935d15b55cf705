import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { listTextsShowing } from "@/db/pictures/reads";
import { pictures } from "@/db/pictures/schema";
import { findTargetRow } from "@/db/targets/reads";
import { mentions } from "@/db/threads/schema";
import { postComment } from "@/lib/forum/content/comments/operations";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { withdrawComment, withdrawThread } from "@/lib/forum/content/withdrawals/operations";
import { newPictureKey } from "@/lib/pictures/key";
import { perform } from "@/lib/pipeline/perform";
import { test } from "../support/with-world";
import { as, question, type World } from "../support/world";
import { reply } from "../support/write-in";

async function pictureOf(db: Database, { people: { ben } }: World) {
  const key = newPictureKey();
  const stored = { width: 4, height: 3, bytes: 200, storedAt: new Date() };
  const [row] = await db
    .insert(pictures)
    .values({ key, personId: ben.id, ...stored })
    .returning({ id: pictures.id });
  return { key, id: row?.id ?? 0 };
}

const shownIn = (key: string) => ({
  type: "doc",
  content: [
    { type: "paragraph", content: [{ type: "text", text: "This is how I tape it every morning." }] },
    { type: "image", attrs: { src: `/uploads/${key}`, alt: "A taped knee" } },
  ],
});

describe("a target of a flag", () => {
  test("is a thread or a comment, whose anonymous writer stays unnamed", async ({ world }) => {
    const { ada, ben } = world.people;
    const { threadId: id } = await perform(askQuestion, { ...question(), anonymous: true }, as(ada));
    const own = await reply(ada, id, "One thing I forgot to say about it.");
    const other = await reply(ben, id, "Thank you for asking this for all of us.");
    const thread = { id, slug: expect.any(String), title: expect.any(String), pinned: false, listed: true };
    const asked = { owner: { id: ada.id, joinedAt: expect.any(Date) }, masked: true, shown: true, thread };
    expect(await findTargetRow({ kind: "thread", id })).toMatchObject({ ...asked, commentId: null });
    expect(await findTargetRow({ kind: "comment", id: own.commentId })).toMatchObject(asked);
    expect(await findTargetRow({ kind: "comment", id: other.commentId })).toMatchObject({
      owner: { id: ben.id },
      masked: false,
      commentId: other.commentId,
    });
    await perform(withdrawThread, { threadId: id }, as(ada));
    expect(await findTargetRow({ kind: "thread", id })).toMatchObject({ shown: false });
    expect(await findTargetRow({ kind: "comment", id: other.commentId })).toMatchObject({ shown: true });
    await perform(withdrawComment, { commentId: other.commentId }, as(ben));
    expect(await findTargetRow({ kind: "comment", id: other.commentId })).toMatchObject({ shown: false });
  });

  test("is a picture, placed in the posts that show it", async ({ db, world }) => {
    const { ben } = world.people;
    const { key, id } = await pictureOf(db, world);
    expect(await findTargetRow({ kind: "picture", id })).toMatchObject({
      owner: { id: ben.id },
      thread: null,
      commentId: null,
      shown: false,
      masked: false,
    });
    const post = (threadId: number) =>
      perform(postComment, { threadId, parentId: null, body: shownIn(key) }, as(ben));
    const first = await post(world.question.id);
    const second = await post(world.story.id);
    expect(await listTextsShowing(key)).toEqual([
      { threadId: world.question.id, commentId: first.commentId, shown: true },
      { threadId: world.story.id, commentId: second.commentId, shown: true },
    ]);
    await perform(withdrawComment, { commentId: first.commentId }, as(ben));
    expect(await findTargetRow({ kind: "picture", id })).toMatchObject({
      thread: { id: world.story.id },
      commentId: second.commentId,
      shown: true,
    });
  });

  test("is a member, or a mention, which nobody here owns", async ({ db, world }) => {
    const { jo } = world.people;
    expect(await findTargetRow({ kind: "person", id: jo.id })).toMatchObject({
      owner: { id: jo.id, role: "author" },
      thread: null,
      shown: true,
    });
    const url = "https://elsewhere.example.org/knees";
    const [row] = await db
      .insert(mentions)
      .values({ threadId: world.article.id, kind: "pingback", url, title: "Knees elsewhere" })
      .returning({ id: mentions.id });
    expect(await findTargetRow({ kind: "mention", id: row?.id ?? 0 })).toMatchObject({
      owner: null,
      thread: { id: world.article.id },
      shown: true,
    });
    expect(await findTargetRow({ kind: "person", id: 999_999_999 })).toBeNull();
  });
});

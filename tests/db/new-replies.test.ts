import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { listMissed, listNewReplies } from "@/db/comments/new-replies";
import { comments } from "@/db/comments/schema";
import { findThread } from "@/db/threads/reads";
import { test } from "../support/with-world";
import { type World, words } from "../support/world";

describe("new replies of a thread", () => {
  let question = 0;
  let article = 0;

  test.beforeEach(async ({ world: _ }) => {
    await database().$client.query("delete from comments");
  });

  async function write({ people, ...threads }: World, count: number, more: object = {}): Promise<number[]> {
    [question, article] = [threads.question.id, threads.article.id];
    const body = words("Twenty easy minutes, and nothing complained.");
    const one = {
      threadId: question,
      writerId: people.ben.id,
      body,
      bodyText: "Twenty easy minutes.",
      ...more,
    };
    const rows = await database()
      .insert(comments)
      .values(Array.from({ length: count }, () => one))
      .returning({ id: comments.id });
    return rows.map(({ id }) => id).sort((a, b) => a - b);
  }

  const idsOf = (found: Awaited<ReturnType<typeof listNewReplies>>) => found?.comments.map(({ id }) => id);

  test("are those after the last comment a reader saw, oldest first", async ({ world }) => {
    const [first = 0, ...others] = await write(world, 4);
    expect(idsOf(await listNewReplies(question, first))).toEqual(others);
    expect(idsOf(await listNewReplies(question, 0))).toEqual([first, ...others]);
    expect(await listNewReplies(question, others.at(-1) ?? 0)).toEqual({
      comments: [],
      next: null,
      many: false,
    });
  });

  test("have no page for a comment of another thread", async ({ world }) => {
    const [first = 0] = await write(world, 1);
    expect(await listNewReplies(article, first)).toBeNull();
    expect(await listNewReplies(question, first + 1_000)).toBeNull();
  });

  test("leave out hidden, removed and withdrawn comments, which can still be the last seen", async ({
    world,
  }) => {
    const gone = [
      ...(await write(world, 1, { hiddenAt: new Date() })),
      ...(await write(world, 1, { removedAt: new Date() })),
      ...(await write(world, 1, { withdrawnAt: new Date() })),
    ];
    const [last = 0] = await write(world, 1);
    for (const known of [0, ...gone]) expect(idsOf(await listNewReplies(question, known))).toEqual([last]);
    const missed = await listMissed([{ threadId: question, after: 0 }]);
    expect(missed.get(question)?.replies).toEqual([{ id: last, commenter: "ben" }]);
  });

  test("continue after fifty, and are just many after a hundred", async ({ world }) => {
    const ids = await write(world, 100);
    const page = await listNewReplies(question, 0);
    expect(idsOf(page)).toEqual(ids.slice(0, 50));
    expect(page?.next).toBe(ids[49]);
    expect(idsOf(await listNewReplies(question, page?.next ?? 0))).toEqual(ids.slice(50));
    await write(world, 1);
    expect(await listNewReplies(question, 0)).toEqual({ comments: [], next: null, many: true });
    expect((await listMissed([{ threadId: question, after: 0 }])).get(question)?.many).toBe(true);
  });

  test("leave out comments moved in earlier, whatever their dates and numbers", async ({ world }) => {
    await write(world, 60);
    await write(world, 120, { createdAt: new Date("2015-06-01") });
    const found = await findThread(question);
    const newest = found?.state === "shown" ? found.thread.newestCommentId : 0;
    const [fresh = 0] = await write(world, 1);
    expect(idsOf(await listNewReplies(question, newest))).toEqual([fresh]);
    expect((await listMissed([{ threadId: question, after: newest }])).get(question)?.replies).toHaveLength(
      1,
    );
  });
});

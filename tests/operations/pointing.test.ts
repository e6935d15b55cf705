import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { comments } from "@/db/comments/schema";
import { acceptAnswer } from "@/lib/forum/answers/acceptances/operations";
import { withdrawComment } from "@/lib/forum/content/withdrawals/operations";
import { perform } from "@/lib/pipeline/perform";
import { ask, point, waits } from "../support/questions";
import { test } from "../support/with-world";
import { as } from "../support/world";
import { reply } from "../support/write-in";

async function stored(commentId?: number) {
  const [row] = await database()
    .select()
    .from(comments)
    .where(eq(comments.id, commentId ?? 0));
  return row;
}

async function found(commentId?: number): Promise<boolean> {
  const { rows } = await database().execute(
    sql`select from search_documents where comment_id = ${commentId ?? 0}`,
  );
  return rows.length > 0;
}

const hrefIn = (body: unknown) => /"href":"([^"]*)"/.exec(JSON.stringify(body))?.[1];

describe("a question answered before", () => {
  test("is pointed to the author's answer, and the search never finds the pointer", async ({ world }) => {
    const { ada, ben, jo } = world.people;
    const earlier = await ask(ada);
    const { commentId } = await reply(jo, earlier.threadId, "Bands, three times a week, heavier each month.");
    const said = await reply(ben, world.article.id, "Which of the exercises with bands did you do?");
    const asked = { threadId: world.article.id, commentId: said.commentId };

    const { answers } = await point(jo, asked, { commentId });
    const row = await stored(answers[0]?.commentId);
    expect(row).toMatchObject({ parentId: asked.commentId, pointer: true, byAuthor: true, sharedId: null });
    expect(row?.bodyText).toBe("I have answered this before. Read my answer there.");
    expect(hrefIn(row?.body)).toBe(`/c/${commentId}`);
    expect(await waits(asked)).toBe(false);
    expect([await found(commentId), await found(row?.id)]).toEqual([true, false]);
  });

  test("is pointed to another member's accepted answer, or to the article", async ({ world }) => {
    const { ada, ben, jo } = world.people;
    const earlier = await ask(ada);
    const { commentId } = await reply(ben, earlier.threadId, "Nine weeks of rest, and then ten minutes.");
    await perform(acceptAnswer, { commentId }, as(ada));
    const one = await point(jo, await ask(ada), { commentId });
    expect((await stored(one.answers[0]?.commentId))?.bodyText).toMatch(/^This was answered before/);

    const other = await point(jo, await ask(ada), { threadId: world.article.id, block: 1 });
    const row = await stored(other.answers[0]?.commentId);
    expect(hrefIn(row?.body)).toBe(`/t/${world.article.id}/${world.article.slug}#p1`);
  });

  test("is not pointed to a post that answers nothing, or no longer does", async ({ world }) => {
    const { ada, ben, jo } = world.people;
    const asked = await ask(ada);
    const { commentId: plain } = await reply(ben, world.article.id, "I have no idea, but I wonder as well.");
    const { commentId: withdrawn } = await reply(
      jo,
      world.article.id,
      "Rest is all that I know of it so far.",
    );
    const { answers } = await point(jo, await ask(ada), { threadId: world.article.id, block: 1 });
    const { commentId: outdated } = await reply(
      jo,
      world.article.id,
      "Ice it for as long as it hurts at all.",
    );
    await perform(withdrawComment, { commentId: withdrawn }, as(jo));
    await database().update(comments).set({ outdatedAt: new Date() }).where(eq(comments.id, outdated));

    const refusals = [
      [{ commentId: plain }, /no longer visible/],
      [{ commentId: withdrawn }, /no longer visible/],
      [{ commentId: answers[0]?.commentId }, /only links to an answer/],
      [{ commentId: outdated }, /outdated/],
      [{ threadId: world.article.id, block: 2 }, /no longer visible/],
      [{ threadId: world.question.id, block: 1 }, /answer does not exist/],
      [{ commentId: 999_999 }, /answer does not exist/],
      [{}, /Choose the earlier answer/],
      [{ commentId: -1 }, /Choose the earlier answer/],
    ] as const;
    for (const [to, sentence] of refusals) await expect(point(jo, asked, to)).rejects.toThrow(sentence);
    expect(await waits(asked)).toBe(true);
  });
});

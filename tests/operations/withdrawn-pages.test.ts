import { describe, expect } from "vitest";
import { locateComment } from "@/db/comments/locate";
import { findHistory } from "@/db/edits/reads";
import { findThread } from "@/db/threads/reads";
import { editComment, editThread } from "@/lib/forum/content/edits/operations";
import { withdrawComment, withdrawThread } from "@/lib/forum/content/withdrawals/operations";
import { markHelpful } from "@/lib/forum/reactions/marks/operations";
import { perform } from "@/lib/pipeline/perform";
import { commentEdit, threadEdit } from "../support/edits";
import { explained } from "../support/query-plan";
import { test } from "../support/with-world";
import { as, words } from "../support/world";
import { reply } from "../support/write-in";

const LATER = new Date(Date.now() + 10 * 60_000);

describe("the edit history of a post", () => {
  test("lists who changed what, newest first, and is missing without an edit", async ({ world }) => {
    const { ada, ben } = world.people;
    const { id } = world.question;
    expect(await findHistory({ threadId: id, commentId: undefined })).toBeNull();
    const title = "Does an IT band ever calm down on its own?";
    await perform(editThread, await threadEdit(id, { title }), as(ada, LATER));
    const body = words("It hurts on the outside of the knee, and on stairs as well.");
    await perform(editThread, await threadEdit(id, { body }), as(ada, LATER));
    const [newest, oldest] = (await findHistory({ threadId: id, commentId: undefined })) ?? [];
    expect(newest).toMatchObject({ editor: { handle: ada.handle }, before: { title }, after: { title } });
    expect(newest?.after.bodyText).toBe("It hurts on the outside of the knee, and on stairs as well.");
    expect(oldest).toMatchObject({
      before: { title: "Does an IT band ever calm down by itself?" },
      after: { title, bodyText: newest?.before.bodyText },
    });
    const edit = await commentEdit(world.comment.id, "It took me ten weeks, all told.");
    await perform(editComment, edit, as(ben, LATER));
    const ofComment = await findHistory({ threadId: id, commentId: world.comment.id });
    expect(ofComment).toMatchObject([
      { before: { title: null, bodyText: "It took me nine weeks, all told." } },
    ]);
    expect(await findHistory({ threadId: world.article.id, commentId: world.comment.id })).toBeNull();
  });
});

describe("a withdrawn post", () => {
  test("has no edit history", async ({ world }) => {
    const { ben } = world.people;
    const { id } = world.question;
    const { commentId } = await reply(ben, id, "I said this, and soon wished I had not.");
    await perform(editComment, await commentEdit(commentId, "I said something else first."), as(ben, LATER));
    expect(await findHistory({ threadId: id, commentId })).toHaveLength(1);
    await perform(withdrawComment, { commentId }, as(ben));
    expect(await findHistory({ threadId: id, commentId })).toBeNull();
  });

  test("stays as a page for others' replies, without its own words", async ({ world, db }) => {
    const { ada, jo } = world.people;
    const { id } = world.question;
    await perform(withdrawThread, { threadId: id }, as(ada));
    const found = await findThread(id);
    expect(found).toEqual({
      state: "withdrawn",
      thread: {
        id,
        kind: "question",
        slug: "withdrawn",
        locked: true,
        acceptedCommentId: null,
        commentCount: 1,
        revision: expect.any(Number),
        newestCommentId: expect.any(Number),
      },
    });
    const plans = await explained(db, () => findThread(id));
    expect(plans.map(({ sql }) => sql).at(-1)).not.toMatch(/title|body|excerpt|handle/);
    expect(await findHistory({ threadId: id, commentId: undefined })).toBeNull();
    expect(await findHistory({ threadId: id, commentId: world.comment.id })).toHaveLength(1);
    expect(await locateComment({ id: world.comment.id })).toMatchObject({
      thread: { id, slug: "withdrawn" },
    });
    const event = await perform(markHelpful, { commentId: world.comment.id }, as(jo));
    expect(event).toMatchObject({ count: 1, slug: "withdrawn" });
  });

  test("is missing if nobody else had replied", async ({ world }) => {
    const { jo } = world.people;
    await reply(jo, world.article.id, "My own note under my own article.");
    await perform(withdrawThread, { threadId: world.article.id }, as(jo));
    expect(await findThread(world.article.id)).toEqual({ state: "gone", removedFor: null });
  });
});

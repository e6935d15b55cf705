import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { cacheKey } from "@/lib/addresses/cache-keys";
import { acceptAnswer } from "@/lib/forum/answers/acceptances/operations";
import { postComment } from "@/lib/forum/content/comments/operations";
import { editThread } from "@/lib/forum/content/edits/operations";
import { askQuestion, pinArticle, publishArticle } from "@/lib/forum/content/threads/operations";
import { withdrawComment, withdrawThread } from "@/lib/forum/content/withdrawals/operations";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS } from "@/lib/time";
import { threadEdit } from "../support/edits";
import { effectsOf } from "../support/effects";
import { test } from "../support/with-world";
import { article, as, question, words } from "../support/world";
import { reply } from "../support/write-in";

const thread = async (id: number) => {
  const { rows } = await database().execute<Record<string, unknown>>(sql`
    select slug, listed, comment_count, answered, accepted_comment_id, pinned_at from threads where id = ${id}`);
  return rows[0];
};

describe("a withdrawn comment", () => {
  test("keeps its place and replies, and is neither counted nor accepted", async ({ world }) => {
    const { ada, ben } = world.people;
    const { id } = world.question;
    const { commentId } = await reply(ben, id, "Hip work, three times a week, did it for me.");
    await reply(ada, id, "How long until you noticed anything?", commentId);
    await perform(acceptAnswer, { commentId }, as(ada));
    expect(await thread(id)).toMatchObject({ comment_count: 3, answered: true });

    await database().execute(sql`update threads set locked_at = now() where id = ${id}`);
    const suspended = { ...ben, suspendedUntil: new Date(Date.now() + DAY_MS) };
    const event = await perform(withdrawComment, { commentId }, as(suspended));
    expect(event).toMatchObject({ name: "comment.withdrawn", commentId, commenter: ben.handle });
    await database().execute(sql`update threads set locked_at = null where id = ${id}`);
    expect(await thread(id)).toMatchObject({ comment_count: 2, answered: false, accepted_comment_id: null });
  });

  test("is withdrawn once, even if two presses come", async ({ world }) => {
    const { ben } = world.people;
    const { commentId } = await reply(ben, world.question.id, "I have thought better of saying this here.");
    const sent = await Promise.allSettled(
      [1, 2, 3].map(() => perform(withdrawComment, { commentId }, as(ben))),
    );
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(perform(withdrawComment, { commentId }, as(ben))).rejects.toMatchObject({
      code: "conflict",
      message: "You have already deleted this post.",
    });
    const answered = {
      threadId: world.question.id,
      parentId: commentId,
      body: words("An answer to nobody any more."),
    };
    await expect(perform(postComment, answered, as(world.people.ada))).rejects.toMatchObject({
      code: "gone",
    });
  });
});

describe("a withdrawn thread", () => {
  test("leaves every list, loses its title in the address, and takes no replies or edits", async ({
    world,
  }) => {
    const { ada, ben } = world.people;
    const { threadId } = await perform(askQuestion, question("Is it my knee or only my nerves?"), as(ada));
    await reply(ben, threadId, "Mine was the knee, and then the nerves.");
    const input = await threadEdit(threadId);
    const event = await perform(withdrawThread, { threadId }, as(ada));
    expect(event).toMatchObject({ name: "thread.withdrawn", slug: "withdrawn", writer: ada.handle });
    expect(await thread(threadId)).toMatchObject({ slug: "withdrawn", listed: false });
    // Ben's own page named the thread by its title.
    expect(effectsOf(event).stale).toContain(cacheKey.person(ben.handle));
    await expect(reply(ben, threadId, "It is most likely your knee, I would say.")).rejects.toMatchObject({
      code: "gone",
    });
    await expect(perform(editThread, input, as(ada))).rejects.toMatchObject({ code: "gone" });
    const { rows } = await database().execute(sql`
      select (select thread_count from tags where slug = 'itbs') - (select count(*)::int from thread_tags
        join tags on tags.id = tag_id where slug = 'itbs' and listed) as wrong`);
    expect(rows).toEqual([{ wrong: 0 }]);
  });

  test("makes room for another pinned article", async ({ world }) => {
    const { jo } = world.people;
    const { threadId } = await perform(
      publishArticle,
      article("An article that was pinned for a while"),
      as(jo),
    );
    await perform(pinArticle, { threadId }, as(jo));
    await perform(withdrawThread, { threadId }, as(jo));
    expect(await thread(threadId)).toMatchObject({ pinned_at: null });
    await perform(pinArticle, { threadId: world.article.id }, as(jo));
  });
});

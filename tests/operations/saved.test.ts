import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { findSaved, listSaved } from "@/db/saved/reads";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { withdrawComment } from "@/lib/forum/content/withdrawals/operations";
import { removeSaved, restoreSaved, unsavePost } from "@/lib/forum/reactions/saved/operations";
import { MOST_SAVED } from "@/lib/forum/reactions/saved/rules";
import { sweepLeftovers } from "@/lib/forum/site/upkeep";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS } from "@/lib/time";
import { test } from "../support/mailing";
import { inDays, note, saved } from "../support/saved-posts";
import { surfacesOf, surfacesWith } from "../support/surfaces";
import { tablesHolding } from "../support/tables-holding";
import { as, question } from "../support/world";
import { reply } from "../support/write-in";

const NOTE = "Zanzibar plan: eccentric steps";

describe("a saved post", () => {
  test("is listed newest first for its member alone, thread or reply, with who wrote it and where", async ({
    world,
    mail: _,
  }) => {
    const { ada, kit } = world.people;
    await saved(kit, { threadId: world.question.id });
    await saved(kit, { commentId: world.comment.id });
    await saved(kit, { threadId: world.question.id });
    const { posts } = await listSaved(kit.id);
    expect(posts.map(({ post }) => [post?.threadId, post?.commentId, post?.writer?.handle])).toEqual([
      [world.question.id, world.comment.id, world.people.ben.handle],
      [world.question.id, null, ada.handle],
    ]);
    expect((await listSaved(ada.id)).posts).toEqual([]);
  });

  test("keeps its note for its member, and is in no other table, no event and nothing that others read", async ({
    world,
    mail: _,
  }) => {
    const { ben, mia } = world.people;
    const savedId = await saved(ben, { threadId: world.question.id });
    await note(ben, savedId, { note: ` ${NOTE}\n` });
    expect(await findSaved(ben.id, savedId)).toMatchObject({ note: NOTE });
    expect(await findSaved(mia.id, savedId)).toBeNull();
    expect(await tablesHolding([NOTE])).toEqual(["public.saved_posts"]);
    const looked = { threadId: world.question.id, commentId: world.comment.id, mailId: 0, asked: "Zanzibar" };
    expect(await surfacesWith(surfacesOf(world, looked), /Zanzibar|savedId|remindOn/)).toEqual([]);
    await expect(note(mia, savedId, { note: "Mine" })).rejects.toMatchObject({ code: "gone" });
    await expect(perform(removeSaved, { savedId }, as(mia))).rejects.toMatchObject({ code: "gone" });
  });

  test("that was withdrawn, hidden or removed since loses its words and keeps the note", async ({
    world,
    mail: _,
  }) => {
    const { ada, ben } = world.people;
    const { commentId } = await reply(ben, world.question.id, "Quokka stretches, three times a day.");
    const savedId = await saved(ada, { commentId });
    await note(ada, savedId, { note: "Ask my physio" });
    expect((await findSaved(ada.id, savedId))?.post?.text).toContain("Quokka");
    for (const state of ["hidden_at", "removed_at"]) {
      await database().execute(
        sql`update comments set ${sql.identifier(state)} = now() where id = ${commentId}`,
      );
      expect(await findSaved(ada.id, savedId)).toMatchObject({ post: null, note: "Ask my physio" });
      await database().execute(
        sql`update comments set ${sql.identifier(state)} = null where id = ${commentId}`,
      );
    }
    await perform(withdrawComment, { commentId }, as(ben));
    const listed = (await listSaved(ada.id)).posts.find(({ id }) => id === savedId);
    expect(listed).toMatchObject({ post: null, note: "Ask my physio" });
    await expect(saved(ben, { commentId })).rejects.toMatchObject({ code: "gone" });
    await perform(unsavePost, { commentId }, as(ada));
  });

  test("by the asker of an anonymous question does not say who asked", async ({ world, mail: _ }) => {
    const { ada, kit } = world.people;
    const asked = await perform(
      askQuestion,
      { ...question("Is it normal to cry about a knee?"), anonymous: true },
      as(ada),
    );
    const own = await reply(ada, asked.threadId, "It was downhill, if that helps.");
    await saved(kit, { threadId: asked.threadId });
    await saved(kit, { commentId: own.commentId });
    const { posts } = await listSaved(kit.id);
    expect(posts.slice(0, 2).map(({ post }) => post?.writer)).toEqual([null, null]);
    expect(JSON.stringify(posts.slice(0, 2))).not.toContain(ada.handle);
  });

  test("is removed at once, and comes back with note and reminder for a week", async ({ world, mail: _ }) => {
    const { nova } = world.people;
    const savedId = await saved(nova, { threadId: world.story.id });
    await note(nova, savedId, { note: "Kept", remindOn: inDays(30) });
    const before = await findSaved(nova.id, savedId);
    await perform(removeSaved, { savedId }, as(nova));
    expect((await listSaved(nova.id)).posts).toEqual([]);
    await expect(note(nova, savedId, { note: "Too late" })).rejects.toMatchObject({ code: "gone" });
    await perform(restoreSaved, { savedId }, as(nova));
    expect(await findSaved(nova.id, savedId)).toEqual(before);
    await perform(unsavePost, { threadId: world.story.id }, as(nova));
    expect(await saved(nova, { threadId: world.story.id })).toBe(savedId);
    expect(await findSaved(nova.id, savedId)).toMatchObject({ note: "Kept", remindOn: before?.remindOn });
    await perform(removeSaved, { savedId }, as(nova, new Date(Date.now() - 8 * DAY_MS)));
    expect((await perform(sweepLeftovers, {}, as(SYSTEM))).saves).toBe(1);
    await expect(perform(restoreSaved, { savedId }, as(nova))).rejects.toMatchObject({ code: "gone" });
  });

  test("refuses a note that is too long and a day that is over, too far or none, and says why", async ({
    world,
    mail: _,
  }) => {
    const { ada } = world.people;
    const savedId = await saved(ada, { threadId: world.article.id });
    await note(ada, savedId, { note: "é".repeat(500) });
    await expect(note(ada, savedId, { note: "a".repeat(501) })).rejects.toMatchObject({
      fields: { note: expect.stringContaining("at most 500 characters. Yours has 501") },
    });
    await note(ada, savedId, { note: "👍🏽".repeat(500) });
    await expect(note(ada, savedId, { note: "👩🏽‍❤️‍💋‍👨🏽".repeat(450) })).rejects.toMatchObject({
      fields: { note: expect.stringContaining("shorten it") },
    });
    await note(ada, savedId, { note: "é".repeat(500) });
    for (const [remindOn, sentence] of [
      [inDays(-1), /^This day has passed/],
      [inDays(3 * 365), /within the next two years/],
      ["2027-02-30", /^Choose a day/],
      ["tomorrow", /^Choose a day/],
      ["99999-01-01", /^Choose a day/],
    ] as const)
      await expect(note(ada, savedId, { remindOn }), remindOn).rejects.toMatchObject({
        fields: { remindOn: expect.stringMatching(sentence) },
      });
    await expect(note(ada, savedId, { remindOn: inDays(3), timeZone: "Mars/Base" })).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await findSaved(ada.id, savedId)).toMatchObject({ note: "é".repeat(500), remindOn: null });
  });

  test("is one of at most 5,000", async ({ world, mail: _ }) => {
    const { mia } = world.people;
    await database().execute(sql`
      with made as (
        insert into comments (thread_id, writer_id, body, body_text)
        select ${world.article.id}, ${mia.id}, '{"type":"doc","content":[{"type":"paragraph"}]}', n::text
        from generate_series(1, ${MOST_SAVED}) n returning id)
      insert into saved_posts (person_id, comment_id) select ${mia.id}, id from made`);
    await expect(saved(mia, { threadId: world.question.id })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("You have saved 5,000 posts"),
    });
    await database().execute(sql`delete from comments where thread_id = ${world.article.id}`);
  });
});

test("saves end with the account", async ({ world, mail: _ }) => {
  const { rows } = await database().execute<{ id: number }>(
    sql`insert into people (handle) values ('leaves-soon') returning id::float8 as id`,
  );
  const id = rows[0]?.id ?? 0;
  await database().execute(
    sql`insert into saved_posts (person_id, thread_id) values (${id}, ${world.story.id})`,
  );
  await database().execute(
    sql`insert into own_hidden_threads (person_id, thread_id) values (${id}, ${world.story.id})`,
  );
  await database().execute(
    sql`insert into muted_people (person_id, muted_id) values (${id}, ${world.people.ben.id})`,
  );
  await database().execute(sql`delete from people where id = ${id}`);
  expect((await listSaved(id)).posts).toEqual([]);
});

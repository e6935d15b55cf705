import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { findCommentText, findOwnThreadText, findThreadText } from "@/db/edits/reads";
import { editComment, editThread } from "@/lib/forum/content/edits/operations";
import { tellStory } from "@/lib/forum/content/threads/operations";
import { perform } from "@/lib/pipeline/perform";
import type { RichText } from "@/lib/rich-text/document";
import { mentionsIn } from "@/lib/rich-text/mentions";
import { MINUTE_MS } from "@/lib/time";
import { commentEdit, threadEdit } from "../support/edits";
import { test } from "../support/with-world";
import { as, question, words } from "../support/world";
import { reply } from "../support/write-in";

const soon = () => new Date(Date.now() + 4 * MINUTE_MS);
const later = () => new Date(Date.now() + 6 * MINUTE_MS);

async function history(of: { commentId?: number; threadId?: number }) {
  const { rows } = await database().execute<Record<string, unknown>>(sql`
    select title, body_text, editor_id::int as editor, written_at, created_at from edits
    where comment_id = ${of.commentId ?? null} or thread_id = ${of.threadId ?? null} order by id`);
  return rows;
}

describe("a comment", () => {
  test("is edited without history for five minutes, and with history afterwards", async ({ world }) => {
    const { ben } = world.people;
    const { commentId } = await reply(ben, world.question.id, "Four weaks of rest did it for me.");
    const posted = (await findCommentText(commentId))?.createdAt;
    const silent = await perform(
      editComment,
      await commentEdit(commentId, "Four weeks of rest did it for me."),
      as(ben, soon()),
    );
    expect(silent).toMatchObject({ name: "comment.edited", silent: true, commenter: ben.handle });
    expect(await history({ commentId })).toEqual([]);
    expect((await findCommentText(commentId))?.editedAt).toBeNull();

    const at = later();
    const event = await perform(
      editComment,
      await commentEdit(commentId, "Five weeks of rest did it."),
      as(ben, at),
    );
    expect(event.silent).toBe(false);
    const [kept, ...more] = await history({ commentId });
    expect(more).toEqual([]);
    expect(kept).toMatchObject({
      title: null,
      body_text: "Four weeks of rest did it for me.",
      editor: ben.id,
    });
    expect(new Date(String(kept?.written_at))).toEqual(posted);
    expect(new Date(String(kept?.created_at))).toEqual(at);
    const now = await findCommentText(commentId);
    expect(now).toMatchObject({ bodyText: "Five weeks of rest did it.", editedAt: at });
  });

  test("without a change has no history", async ({ world }) => {
    const before = await findCommentText(world.comment.id);
    const same = await commentEdit(world.comment.id, before?.bodyText);
    const event = await perform(editComment, same, as(world.people.ben, later()));
    expect(event.silent).toBe(true);
    expect(await history({ commentId: world.comment.id })).toEqual([]);
    expect(await findCommentText(world.comment.id)).toEqual(before);
  });

  test("edited by two members at once keeps the first, and the second learns of it", async ({ world }) => {
    const edit = await commentEdit(world.comment.id, "It took me eleven weeks, in the end.");
    const other = { ...edit, body: words("It took me twelve weeks, in the end.") };
    const sent = await Promise.allSettled(
      [edit, other].map((input) => perform(editComment, input, as(world.people.ben))),
    );
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(sent.find((result) => result.status === "rejected")?.reason).toMatchObject({
      code: "conflict",
      message: expect.stringContaining("What you wrote is still here"),
    });
  });

  test("keeps its formatting if a plain box sends the same words", async ({ world }) => {
    const { ben } = world.people;
    const bold: RichText = {
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            { type: "text", text: "Rest, and " },
            { type: "text", text: "then a little more rest.", marks: [{ type: "bold" }] },
          ],
        },
      ],
    };
    await perform(editComment, { ...(await commentEdit(world.comment.id)), body: bold }, as(ben));
    const plain = await commentEdit(world.comment.id, "Rest, and then a little more rest.\r\n");
    await perform(editComment, { ...plain, plain: true }, as(ben));
    expect((await findCommentText(world.comment.id))?.body).toEqual(bold);
    const written = {
      ...(await commentEdit(world.comment.id, plain.body.content[0] && "Rest, then more of it.")),
      plain: true,
    };
    await perform(editComment, written, as(ben));
    expect((await findCommentText(world.comment.id))?.body).toEqual(words("Rest, then more of it."));
  });

  test("mentions members, and accepts no picture that was never added here", async ({ world }) => {
    const { ada, ben } = world.people;
    const edit = await commentEdit(world.comment.id, `Ask @${ada.handle}, who had the same thing.`);
    await perform(editComment, edit, as(ben));
    const { body } = (await findCommentText(world.comment.id)) ?? {};
    expect(mentionsIn(body as RichText)).toEqual([ada.handle]);
    const picture = { type: "image", attrs: { src: "/uploads/never-added-here.webp", alt: "A knee" } };
    const now = await commentEdit(world.comment.id);
    const illustrated = { ...now, body: { type: "doc", content: [...now.body.content, picture] } };
    await expect(perform(editComment, illustrated, as(ben))).rejects.toMatchObject({
      code: "invalid",
      fields: { body: expect.stringContaining("no longer exists") },
    });
  });

  test("stays unchanged in a locked, hidden or removed thread", async ({ world }) => {
    const refused = async (column: string) => {
      await database().execute(
        sql`update threads set ${sql.raw(column)} = now() where id = ${world.question.id}`,
      );
      const attempt = perform(editComment, await commentEdit(world.comment.id), as(world.people.ben));
      const error = await attempt.catch(({ code, message }) => ({ code, message }));
      await database().execute(
        sql`update threads set ${sql.raw(column)} = null where id = ${world.question.id}`,
      );
      return error;
    };
    expect(await refused("locked_at")).toMatchObject({
      code: "conflict",
      message: expect.stringContaining("locked"),
    });
    expect(await refused("hidden_at")).toMatchObject({ code: "gone" });
    expect(await refused("removed_at")).toMatchObject({ code: "gone" });
  });
});

describe("a thread", () => {
  test("gets a new title, address, tags and excerpt, with history", async ({ world }) => {
    const { ada } = world.people;
    const { id } = world.question;
    const changes = {
      title: "Does the outside of a knee calm down by itself?",
      body: words("It hurts on the outside, and on stairs as well by now."),
      tags: ["knee"],
      askedOfAuthor: false,
    };
    const event = await perform(editThread, await threadEdit(id, changes), as(ada, later()));
    const slug = "does-the-outside-of-a-knee-calm-down-by-itself";
    expect(event).toMatchObject({ name: "thread.edited", slug, silent: false });
    expect([...event.tags].sort()).toEqual(["itbs", "knee"]);
    expect(await findThreadText(id)).toMatchObject({ ...changes, slug });
    expect(await history({ threadId: id })).toMatchObject([
      { title: "Does an IT band ever calm down by itself?" },
    ]);
    const { rows } = await database().execute(sql`
      select t.slug, t.thread_count = count(s.*) filter (where s.listed) as counted, bool_or(s.thread_id = ${id}) as here
      from tags t left join thread_tags s on s.tag_id = t.id where t.slug in ('itbs', 'knee') group by t.id order by slug`);
    expect(rows).toEqual([
      { slug: "itbs", counted: true, here: false },
      { slug: "knee", counted: true, here: true },
    ]);
    const excerpt = await database().execute(sql`select excerpt from threads where id = ${id}`);
    expect(excerpt.rows).toEqual([{ excerpt: "It hurts on the outside, and on stairs as well by now." }]);
  });

  test("changes its tags without history, and back", async ({ world }) => {
    const { id } = world.question;
    const before = await history({ threadId: id });
    const edit = await threadEdit(id, { tags: ["itbs"], askedOfAuthor: true });
    const event = await perform(editThread, edit, as(world.people.ada, later()));
    expect(event.silent).toBe(true);
    expect(await findThreadText(id)).toMatchObject({ tags: ["itbs"], askedOfAuthor: true });
    expect(await history({ threadId: id })).toEqual(before);
  });

  test("corrects a story's record, and refuses impossible values", async ({ world }) => {
    const told = { ...question("Back on the hills after eleven weeks"), recovery: { outcome: "recovering" } };
    const { threadId } = await perform(tellStory, told, as(world.people.ada));
    const recovery = { outcome: "running", onsetOn: "2024-01-10", milestones: { first_run: "2024-03" } };
    await perform(editThread, await threadEdit(threadId, { recovery }), as(world.people.ada));
    expect((await findOwnThreadText(threadId, world.people.ada.id))?.record).toMatchObject({
      outcome: "running",
      onsetOn: "2024-01-10",
      milestones: [{ kind: "first_run", reachedOn: "2024-03" }],
    });
    const wrong = { ...recovery, milestones: { first_run: "2023-12" } };
    await expect(
      perform(editThread, await threadEdit(threadId, { recovery: wrong }), as(world.people.ada)),
    ).rejects.toMatchObject({
      fields: { "recovery.milestones.first_run": expect.stringContaining("before the injury") },
    });
  });
});

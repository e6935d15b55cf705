import { describe, expect } from "vitest";
import { fromMarkdown } from "@/lib/rich-text/from-markdown";
import { findAnswers, search } from "@/lib/search/find-answers";
import { test as base } from "../support/with-world";

const test = base.extend("reply", { scope: "file" }, async ({ db, world }) => {
  const { rows } = await db.$client.query(
    `insert into comments (thread_id, parent_id, writer_id, body, body_text) values ($1, $2, $3, '{}',
       'I found icing did nothing whatsoever for me, and I gave the frozen peas back to the kitchen after two weeks.')
     returning id::float8 as id`,
    [world.question.id, world.comment.id, world.people.jo.id],
  );
  return { id: rows[0].id as number };
});

const asked = async (words: string) =>
  (await findAnswers(words, { limit: 10 })).map(({ commentId }) => commentId);

describe("a search", () => {
  const QUESTION = "does ice help";
  const find = async (filter: Parameters<typeof findAnswers>[1]) =>
    (await findAnswers(QUESTION, { limit: 10, ...filter })).map(({ commentId }) => commentId);

  test("can be limited to some kinds", async ({ reply }) => {
    // The first search of a database is its slowest, and a slow one finds nothing.
    await find({});
    expect(await find({ kinds: ["author_reply"] })).toContain(reply.id);
    expect(await find({ kinds: ["accepted", "passage"] })).not.toContain(reply.id);
    expect(await find({ kinds: [] })).toEqual([]);
  });

  test("can be limited to one tag", async ({ db, reply, world }) => {
    await db.$client.query(
      `with tag as (insert into tags (slug, name, "group") values ('icing', 'Icing', 'treatment') returning id)
       insert into thread_tags (thread_id, tag_id, kind, listed, answered, last_activity_at, helpful_count, me_too_count)
       select t.id, tag.id, t.kind, t.listed, t.answered, t.last_activity_at, t.helpful_count, t.me_too_count
       from threads t, tag where t.id = $1`,
      [world.question.id],
    );
    expect(await find({ tag: "icing" })).toContain(reply.id);
    expect(await find({ tag: "no-such-tag" })).toEqual([]);
    await db.$client.query(
      "delete from thread_tags where tag_id in (select id from tags where slug = 'icing')",
    );
  });

  test("puts members' answers before sample content", async ({ db, reply, world }) => {
    const score = async () =>
      (await findAnswers(QUESTION, { limit: 10 })).find(({ commentId }) => commentId === reply.id)?.score ??
      0;
    const real = await score();
    await db.$client.query("update threads set sample = true where id = $1", [world.question.id]);
    expect(await score()).toBeLessThan(real);
    await db.$client.query("update threads set sample = false where id = $1", [world.question.id]);
  });

  test("finds a story as a story, as long as readers can open it", async ({ db, world }) => {
    const hit = async () =>
      (await findAnswers("back on the hills after eleven weeks", { limit: 10 })).find(
        ({ threadId }) => threadId === world.story.id,
      );
    expect(await hit()).toMatchObject({ kind: "story", commentId: null, runners: 0 });
    await db.$client.query("update threads set hidden_at = now() where id = $1", [world.story.id]);
    expect(await hit()).toBeUndefined();
    await db.$client.query("update threads set hidden_at = null where id = $1", [world.story.id]);
  });

  test("leads questions about the forum to the help page", async ({ reply: _ }) => {
    for (const about of ["I forgot my password", "how do I delete my account", "is there an app for android"])
      expect(await search(about)).toEqual({ answers: [], aboutSite: true });
    expect((await search(QUESTION)).aboutSite).toBe(false);
  });

  test("finds answers despite a typing error", async ({ reply }) => {
    expect((await findAnswers("frozzen paes in the kitchne")).map(({ commentId }) => commentId)).toContain(
      reply.id,
    );
  });
});

describe("an existing answer", () => {
  test("is found by its meaning, with its place", async ({ reply, world }) => {
    const [first] = await findAnswers("does ice help");
    expect(first).toMatchObject({
      kind: "author_reply",
      commentId: reply.id,
      threadId: world.question.id,
      url: `/c/${reply.id}`,
      runners: 0,
    });
    expect(first?.excerpt).toContain("icing did nothing");
    expect(first?.score).toBeLessThanOrEqual(1);
  });

  const GONE = {
    "while it is hidden": ["hidden_at = now()", "hidden_at = null"],
    "while it is removed": ["removed_at = now()", "removed_at = null"],
    "while it is withdrawn": ["withdrawn_at = now()", "withdrawn_at = null"],
    "while it only points elsewhere": ["pointer = true", "pointer = false"],
    "while it is outdated": ["outdated_at = now()", "outdated_at = null"],
  };
  for (const [when, [gone, back]] of Object.entries(GONE)) {
    test(`is not found ${when}`, async ({ db, reply }) => {
      await db.$client.query(`update comments set ${gone} where id = $1`, [reply.id]);
      expect(await asked("does ice help")).not.toContain(reply.id);
      await db.$client.query(`update comments set ${back} where id = $1`, [reply.id]);
      expect(await asked("does ice help")).toContain(reply.id);
    });
  }

  test("follows its thread, its writer's role and its edits", async ({ db, reply, world }) => {
    const run = (statement: string, ...values: unknown[]) => db.$client.query(statement, values);
    await run("update threads set hidden_at = now() where id = $1", world.question.id);
    expect(await asked("does ice help")).not.toContain(reply.id);
    await run("update threads set hidden_at = null where id = $1", world.question.id);
    await run("update people set role = 'member' where id = $1", world.people.jo.id);
    expect(await asked("does ice help")).not.toContain(reply.id);
    await run("update threads set accepted_comment_id = $1 where id = $2", reply.id, world.question.id);
    expect((await findAnswers("does ice help"))[0]?.kind).toBe("accepted");
    await run("update threads set accepted_comment_id = null where id = $1", world.question.id);
    await run("update people set role = 'author' where id = $1", world.people.jo.id);
    await run("update comments set body_text = 'Swimming kept me sane.' where id = $1", reply.id);
    expect(await asked("does ice help")).not.toContain(reply.id);
  });

  test("is not found by the words of a hidden comment above it", async ({ db, reply, world }) => {
    const context = async () =>
      (await db.$client.query("select context from search_documents where comment_id = $1", [reply.id]))
        .rows[0].context;
    expect(await context()).toContain("nine weeks");
    await db.$client.query("update comments set hidden_at = now() where id = $1", [world.comment.id]);
    expect(await context()).not.toContain("nine weeks");
  });
});

test("a table of an article is a passage, with its caption and its cells", async ({ db }) => {
  const { content } = fromMarkdown(
    "First words.\n\n| Week | Monday |\n|---|---|\n| 1 | rest |\n| 2 | |",
    true,
  );
  const caption = { caption: "How eight weeks of easy running begin" };
  const body = {
    content: content.map((block) => (block.type === "table" ? { ...block, attrs: caption } : block)),
  };
  const { rows } = await db.$client.query("select block, words from passages_of($1)", [JSON.stringify(body)]);
  expect(rows).toEqual([{ block: 2, words: `${caption.caption}\nWeek\nMonday\n1\nrest\n2` }]);
});

describe("any typed text", () => {
  const HOSTILE = [
    "",
    " ",
    "the of and",
    "& | ! <-> :*",
    "'''",
    "\\",
    "\u0000",
    "\ud800",
    "🦵🔥",
    "كم من الوقت يستغرق",
    "a:*&b",
    "x".repeat(10_000),
    "ice ".repeat(2_500),
    "tax return deadline",
    "'); drop table search_documents; --",
  ];
  for (const words of HOSTILE) {
    test(`causes no error: ${JSON.stringify(words.slice(0, 30))}`, async () => {
      expect(Array.isArray(await findAnswers(words))).toBe(true);
    });
  }
});

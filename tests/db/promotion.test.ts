import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { test } from "../support/database";

test("moves replies to a comment forty deep with it, and updates every count", async ({ db }) => {
  const query = async (text: string, values: unknown[] = []) => (await db.$client.query(text, values)).rows;
  await query("insert into people (handle) values ('ada')");
  const thread = async () =>
    (
      await query(`insert into threads (kind, writer_id, title, slug, body, body_text, excerpt)
      values ('question', 1, 'How deep can it go?', 'deep', '{}', '', '') returning id::int`)
    )[0].id;
  const [old, home] = [await thread(), await thread()];
  const chain: number[] = [];
  for (let depth = 0; depth < 42; depth++) {
    const [row] = await query(
      "insert into comments (thread_id, parent_id, writer_id, body, body_text) values ($1, $2, 1, '{}', '') returning id::int",
      [old, chain.at(-1) ?? null],
    );
    chain.push(row.id);
  }
  await query("select move_replies($1, $2)", [chain[1], home]);
  await query("select leave_line($1, $2)", [chain[1], home]);
  expect(await query("select id::int, comment_count from threads order by id")).toEqual([
    { id: old, comment_count: 1 },
    { id: home, comment_count: 40 },
  ]);
  expect(
    await query("select reply_count from comments where id = any($1) order by id", [[chain[0], chain[2]]]),
  ).toEqual([{ reply_count: 0 }, { reply_count: 39 }]);
  const moved = await query("select id::int, depth from comments where thread_id = $1 order by path", [home]);
  expect(moved).toEqual(chain.slice(2).map((id, depth) => ({ id, depth })));
});

test("makes the same line from a comment that an import split earlier, with its replies", async ({ db }) => {
  const query = async (text: string) => (await db.$client.query(text)).rows;
  await query("insert into people (handle) values ('cleo')");
  await query(`insert into threads (kind, writer_id, title, slug, body, body_text, excerpt, imported_from, old_id)
    select kind::thread_kind, id, 'As it was', 'as-it-was', '{}', '', '', site, 7 from people,
      (values ('article', 'https://a.example'), ('question', 'https://a.example#comment')) t (kind, site) where handle = 'cleo'`);
  await query(`insert into comments (thread_id, writer_id, old_id, body, body_text)
    select id, writer_id, 7, '{}', 'Now a thread of its own' from threads where title = 'As it was' and kind = 'article'`);
  await query(`insert into comments (thread_id, parent_id, writer_id, body, body_text)
    select thread_id, id, writer_id, '{}', 'And this?' from comments where old_id = 7`);
  await query(
    `insert into helpful_marks (comment_id, person_id) select id, writer_id from comments where old_id = 7`,
  );
  const migration = readFileSync("db/migrations/before-baseline/0015_one_shape_of_promotion.sql", "utf8");
  await query(migration.slice(migration.indexOf("do $$")));
  expect(
    await query(`select t.kind, t.comment_count as comments, t.helpful_count as helpful, array_agg(c.body_text) as words
      from threads t join comments c on c.thread_id = t.id where t.title = 'As it was' group by t.id order by t.kind`),
  ).toEqual([
    { kind: "article", comments: 0, helpful: 0, words: [""] },
    { kind: "question", comments: 1, helpful: 0, words: ["And this?"] },
  ]);
});

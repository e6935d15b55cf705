import { expect } from "vitest";
import { test } from "../support/database";

test("what answers a comment forty deep moves with it, and every count follows", async ({ db }) => {
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

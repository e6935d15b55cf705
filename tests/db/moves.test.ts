import { expect } from "vitest";
import { test } from "../support/database";

test("moves a thread forty deep below a comment thirty deep and back, with exact places and counts", async ({
  db,
}) => {
  const query = async (text: string, values: unknown[] = []) => (await db.$client.query(text, values)).rows;
  await query("insert into people (handle, role) values ('ada', 'member'), ('jo', 'author')");
  const thread = async (): Promise<number> =>
    (
      await query(`insert into threads (kind, writer_id, title, slug, body, body_text, excerpt)
      values ('question', 1, 'How deep can it go?', 'deep', '{}', '', '') returning id::int`)
    )[0].id;
  const comment = async (threadId: number, parentId: number | null, writerId = 1): Promise<number> =>
    (
      await query(
        `insert into comments (thread_id, parent_id, writer_id, body, body_text) values ($1, $2, $3, '{}', 'x') returning id::int`,
        [threadId, parentId, writerId],
      )
    )[0].id;
  const chain = async (threadId: number, length: number): Promise<number[]> => {
    const ids: number[] = [];
    for (let depth = 0; depth < length; depth++)
      ids.push(await comment(threadId, ids.at(-1) ?? null, depth % 7 === 3 ? 2 : 1));
    return ids;
  };
  const [into, home] = [await thread(), await thread()];
  const trunk = await chain(into, 30);
  const branch = await chain(home, 40);
  const second = await comment(home, null);
  await query("update comments set hidden_at = now() where id = any($1)", [[branch[5], branch[33]]]);
  const before = await all();

  await query("select move_below($1, $2)", [home, trunk[29]]);
  expect(await faults()).toEqual([]);
  expect(
    await query("select depth, root_id::int as root from comments where id = any($1) order by id", [
      [branch[0], branch[39], second],
    ]),
  ).toEqual([
    { depth: 30, root: trunk[0] },
    { depth: 69, root: trunk[0] },
    { depth: 30, root: trunk[0] },
  ]);
  expect(await query("select comment_count from threads order by id")).toEqual([
    { comment_count: 69 },
    { comment_count: 0 },
  ]);

  await query("select move_replies($1, $2)", [trunk[29], home]);
  expect(await faults()).toEqual([]);
  expect(await all()).toEqual(before);

  async function all() {
    return query(`select id, thread_id, parent_id, root_id, depth, encode(path, 'hex') as path, reply_count, by_author
      from comments order by id`);
  }

  /** Whatever is not as its plain definition has it. */
  async function faults() {
    return query(`
      with recursive placed as (
        select id, thread_id, 0 as depth, id as root_id, comment_path_segment(created_at, id) as path
        from comments where parent_id is null
        union all
        select c.id, c.thread_id, p.depth + 1, p.root_id, comment_path_below(p.path, c.created_at, c.id)
        from placed p join comments c on c.parent_id = p.id and c.thread_id = p.thread_id
      )
      select 'place of ' || c.id as fault from comments c left join placed p on p.id = c.id
      where (c.depth, c.root_id, c.path) is distinct from (p.depth, p.root_id, p.path)
      union all
      select 'replies of ' || c.id from comments c where c.reply_count <> case when c.depth > 0 then 0 else (
        select count(*) from comments r where r.root_id = c.id and r.id <> c.id and r.shown) end
      union all
      select 'counts of ' || t.id from threads t cross join lateral (
        select count(*) filter (where shown) as shown, count(*) filter (where shown and by_author) as by_author
        from comments where thread_id = t.id) n
      where (t.comment_count, t.author_reply_count) is distinct from (n.shown::int, n.by_author::int)`);
  }
});

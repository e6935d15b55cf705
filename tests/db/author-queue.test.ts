import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import fc from "@/tests/support/fast-check";
import { test } from "../support/database";

/** What waits, told once more and in other words than the triggers': every thread and comment is looked at. */
const WHAT_WAITS = `
  select t.id::int as thread, null as comment, t.created_at as asked,
    1 + (select count(*)::int from me_toos m where m.thread_id = t.id) as runners, true as is_question
  from threads t
  where t.kind = 'question' and t.asked_of_author and coalesce(t.hidden_at, t.removed_at, t.withdrawn_at) is null
    and t.accepted_comment_id is null and (select role from people where id = t.writer_id) <> 'author'
    and not exists (select from comments c where c.thread_id = t.id and c.by_author and c.shown)
    and not exists (select from resolutions s where s.thread_id = t.id and s.comment_id is null)
  union all
  select c.thread_id::int, c.id::int, c.created_at, 1, c.is_question is not false from comments c join threads t on t.id = c.thread_id
  where t.kind = 'article' and coalesce(t.hidden_at, t.removed_at, t.withdrawn_at) is null
    and c.parent_id is null and c.shown and not c.by_author and c.promoted_id is null
    and c.id not in (select r.root_id from comments r where r.by_author and r.shown)
    and c.id not in (select comment_id from resolutions where comment_id is not null)
  order by 1, 2`;

const one = (table: string, n: string, where = "true") =>
  `(select id from ${table} where ${where} order by id offset (${n}) % greatest(1, (select count(*) from ${table} where ${where})) limit 1)`;
const toggled = (column: string) => `${column} = case when ${column} is null then now() end`;
const thread = one("threads", "$1");
const comment = one("comments", "$1");

/** Everything that can happen to a queue; $1 and $2 are drawn at random. */
const CHANGES: Record<string, string> = {
  "somebody asks": `insert into threads (kind, writer_id, title, slug, body, body_text, excerpt, asked_of_author)
    select case when $1 % 4 = 0 then 'article' else 'question' end::thread_kind, ${one("people", "$2")}, 'A question', 'a', '{}', '', '', $1 % 4 > 1`,
  "somebody replies at the top": `insert into comments (thread_id, writer_id, body, body_text)
    select ${thread}, ${one("people", "$2")}, '{}', ''`,
  "somebody replies to a reply": `insert into comments (thread_id, parent_id, writer_id, body, body_text)
    select thread_id, id, ${one("people", "$2")}, '{}', '' from comments where id = ${comment}`,
  "many replies come in at once": `insert into comments (thread_id, parent_id, writer_id, body, body_text)
    select c.thread_id, case when n = 1 then c.id end, ${one("people", "$2 + n")}, '{}', ''
    from comments c, generate_series(1, 3) n where c.id = ${comment}`,
  "one more has the question": `insert into me_toos (thread_id, person_id)
    select ${thread}, ${one("people", "$2")} on conflict do nothing`,
  "one has it no longer": `delete from me_toos where thread_id = ${thread}`,
  "a reply asks, or does so no longer": `update comments set is_question = $2 % 2 = 0 where id = ${comment}`,
  "a reply is hidden, or shown again": `update comments set ${toggled("hidden_at")} where id = ${comment}`,
  "a reply is withdrawn": `update comments set withdrawn_at = now() where id = ${comment}`,
  "a thread is hidden, or shown again": `update threads set ${toggled("hidden_at")} where id = ${thread}`,
  "a thread is removed, or restored": `update threads set ${toggled("removed_at")} where id = ${thread}`,
  "a question goes to others": `update threads set asked_of_author = not asked_of_author
    where id = ${thread} and kind = 'question'`,
  "an answer is accepted, or is so no longer": `update threads t set accepted_comment_id = case when t.accepted_comment_id is null
    then (select id from comments c where c.thread_id = t.id limit 1) end where id = ${thread} and kind = 'question'`,
  "somebody's role changes": `update people set role = case when role = 'author' then 'member' else 'author' end::person_role
    where id = ${one("people", "$2")}`,
  "a question is settled": `insert into resolutions (thread_id, kind, resolved_by_id)
    select ${thread}, 'handed_over', ${one("people", "$2")} on conflict do nothing`,
  "a comment is settled": `insert into resolutions (thread_id, comment_id, kind, resolved_by_id)
    select thread_id, id, 'no_question', ${one("people", "$2")} from comments where id = ${comment} on conflict do nothing`,
  "a settlement is undone": `delete from resolutions where id = ${one("resolutions", "$1")}`,
  "a comment becomes a thread, or is one no longer": `update comments set promoted_id =
    case when promoted_id is null then ${one("threads", "$2")} end where id = ${comment}`,
  "a conversation moves to another thread": `update comments set thread_id = ${one("threads", "$2")}
    where root_id = ${one("comments", "$1", "depth = 0")}
      and root_id not in (select c.root_id from comments c join threads t on t.accepted_comment_id = c.id)`,
  "a conversation moves below another": `update comments c set root_id = r.id, parent_id = r.id, depth = c.depth + 1,
      path = r.path || c.path from comments r
    where c.root_id = ${one("comments", "$1", "depth = 0")} and r.id = ${one("comments", "$2", "depth = 0")}
      and r.thread_id = c.thread_id and r.id <> c.root_id and length(c.path) < 300 and c.parent_id is null and c.reply_count = 0`,
  "a thread is deleted": `delete from threads where id = ${thread} and $2 % 5 = 0 and accepted_comment_id is null`,
};

/** Whoever moves a conversation counts anew. */
const COUNTS = [
  `update comments r set reply_count = (select count(*) from comments c where c.root_id = r.id and c.depth > 0 and c.shown) where depth = 0`,
  `update threads t set comment_count = (select count(*) from comments c where c.thread_id = t.id and c.shown),
    author_reply_count = (select count(*) from comments c where c.thread_id = t.id and c.by_author and c.shown)`,
];

async function change(db: Database, name: string, ...drawn: [number, number]): Promise<void> {
  // Both numbers are of the statement, whether it uses them or not.
  await db.$client.query(`with drawn as (select $1::int, $2::int) ${CHANGES[name]}`, drawn);
  if (name.startsWith("a conversation")) for (const count of COUNTS) await db.$client.query(count);
}

async function forget(db: Database): Promise<void> {
  await db.$client.query("update threads set accepted_comment_id = null");
  await db.$client.query("truncate threads, people, comments restart identity cascade");
  await db.$client.query(
    "insert into people (handle, role) select 'runner-' || n, case when n = 1 then 'author' else 'member' end::person_role from generate_series(1, 5) n",
  );
}

const kept =
  "select thread_id::int as thread, comment_id::int as comment, asked_at as asked, runners, is_question from author_queue order by 1, 2";

describe("the author's queue", () => {
  test("contains exactly the unresolved questions, whatever happened", { timeout: 120_000 }, async ({
    db,
  }) => {
    const changes = fc.tuple(fc.constantFrom(...Object.keys(CHANGES)), fc.nat(40), fc.nat(40));
    await fc.assert(
      fc.asyncProperty(fc.array(changes, { minLength: 10, maxLength: 60 }), async (drawn) => {
        await forget(db);
        for (let n = 0; n < 4; n++) {
          await change(db, "somebody asks", n, n + 1);
          await change(db, "somebody replies at the top", n, n + 2);
        }
        for (const [name, a, b] of drawn) await change(db, name, a, b);
        const [waiting, waits] = await Promise.all([db.$client.query(kept), db.$client.query(WHAT_WAITS)]);
        expect(waiting.rows).toEqual(waits.rows);
      }),
      { numRuns: 20 },
    );
  });
});

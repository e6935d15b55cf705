import { expect } from "vitest";
import { listHiddenThreads, listLeftOut, listMuted } from "@/db/mutes/reads";
import { countUnseen, listNotifications } from "@/db/notifications/reads";
import { countSaved, findSaved, listSaved } from "@/db/saved/reads";
import { findThreadOfViewer } from "@/db/threads/viewer";
import { inTransaction } from "@/db/transaction";
import { test as base } from "../support/database";
import { explained, type Plan } from "../support/query-plan";

const PEOPLE = 400;
const THREADS = 5_000;
const COMMENTS = 50_000;
/** As many as one member may save, hide and mute. */
const MOST = { saved: 5_000, hidden: 5_000, muted: 399 };

/** Everybody saved, hid and muted a little; member 1 did as much as the forum keeps. */
const test = base.extend("crowd", { scope: "file", auto: true }, async ({ db }, { onCleanup }) => {
  const client = await db.$client.connect();
  onCleanup(() => client.release(true));
  const body = `'{"type":"doc","content":[{"type":"paragraph"}]}', 'It holds.'`;
  await client.query(`
    set statement_timeout = 0;
    set session_replication_role = replica;
    insert into people (id, handle, email_verified) overriding system value
      select n, 'runner-' || n, now() from generate_series(1, ${PEOPLE}) n;
    insert into threads (id, kind, writer_id, title, slug, body, body_text, excerpt) overriding system value
      select n, 'question', 1 + n % ${PEOPLE}, 'Does it hold for hills as well?', 'does-it', ${body}, ''
      from generate_series(1, ${THREADS}) n;
    insert into comments (id, thread_id, writer_id, body, body_text, root_id, path) overriding system value
      select n, 1 + n % ${THREADS}, 1 + n % ${PEOPLE}, ${body}, n, comment_path_segment(now(), n)
      from generate_series(1, ${COMMENTS}) n;
    insert into saved_posts (person_id, comment_id, saved_at, remind_on, remind_at)
      select case when n <= ${MOST.saved} then 1 else 2 + n % ${PEOPLE - 2} end, n, now() - n * interval '1 minute',
        case when n % 10 = 0 then current_date - 1 end, case when n % 10 = 0 then now() - interval '1 day' end
      from generate_series(1, ${COMMENTS}) n;
    insert into own_hidden_threads (person_id, thread_id, hidden_at)
      select p, t, now() - t * interval '1 minute' from generate_series(1, ${PEOPLE}) p, generate_series(1, ${MOST.hidden}) t
      where p = 1 or t % 100 = p % 100;
    insert into muted_people (person_id, muted_id)
      select p, m from generate_series(1, ${PEOPLE}) p, generate_series(1, ${PEOPLE}) m
      where p <> m and (p = 1 or m % 100 = p % 50);
    insert into notifications (person_id, kind, thread_id, comment_id)
      select 1 + n % ${PEOPLE}, 'reply', 1 + n % ${THREADS}, n from generate_series(1, ${COMMENTS}) n;
    set session_replication_role = origin;`);
  await client.query("vacuum analyze");
  return PEOPLE;
});

const TABLES = ["saved_posts", "own_hidden_threads", "muted_people", "comments", "notifications"];

function within(plans: Plan[], rows: number): void {
  expect(plans.length).toBeGreaterThan(0);
  for (const { sql, rowsRead, scannedWhole } of plans) {
    expect
      .soft(
        scannedWhole.filter((table) => TABLES.includes(table)),
        sql,
      )
      .toEqual([]);
    expect.soft(rowsRead, sql).toBeLessThan(rows);
  }
}

test("pages of what somebody saved and hid are read by ranges of an index, also the last", {
  timeout: 60_000,
}, async ({ db, crowd: _ }) => {
  const deep = `${(Date.now() - 4_900 * 60_000) * 1000}_4900`;
  for (const after of [undefined, deep]) {
    for (const filter of ["all", "reminders", "due"] as const) {
      expect((await listSaved(1, filter, after)).posts.length).toBeGreaterThan(5);
      within(await explained(db, () => listSaved(1, filter, after)), 400);
    }
    within(await explained(db, () => listHiddenThreads(1, after)), 200);
  }
  const [saved] = (await listSaved(1)).posts;
  within(await explained(db, () => findSaved(1, saved?.id ?? 0)), 10);
});

test("what is laid over a page costs a member who keeps as much as they may no scan of a table", {
  timeout: 60_000,
}, async ({ db, crowd: _ }) => {
  const listed = Array.from({ length: 31 }, (_, index) => index + 1);
  expect(await listLeftOut(1, listed)).toHaveLength(31);
  expect(await listMuted(1)).toHaveLength(MOST.muted);
  within(await explained(db, () => listLeftOut(1, listed)), 200);
  within(await explained(db, () => listMuted(1)), 2 * PEOPLE + 10);
  within(await explained(db, () => inTransaction((tx) => countSaved(tx, 1))), MOST.saved + 10);
  within(await explained(db, () => findThreadOfViewer(7, 1)), 2 * MOST.saved + 500);
  within(await explained(db, () => findThreadOfViewer(7, 2)), 1_500);
});

test("the inbox leaves out what is hidden and muted by a look-up for each notification", {
  timeout: 60_000,
}, async ({ db, crowd: _ }) => {
  expect(await countUnseen(1)).toBe(0);
  within(await explained(db, () => countUnseen(1)), THREADS + 1_000);
  within(await explained(db, () => listNotifications(1)), THREADS + 1_000);
});

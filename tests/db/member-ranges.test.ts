import { expect } from "vitest";
import { countOpen } from "@/db/cases/queue";
import { findLogEnd } from "@/db/decisions/log";
import { findMembers, listMembers, listStaff, MEMBER_LISTS } from "@/db/people/members";
import { findLookalike, findResemblance, hasUnfolded } from "@/db/people/reads";
import { listEarned, listEarnedAfter } from "@/db/people/trust";
import { inTransaction } from "@/db/transaction";
import { FOLD_VERSION } from "@/lib/forum/people/fold";
import { test as base } from "../support/database";
import { explained, type Plan } from "../support/query-plan";

const PEOPLE = 50_000;
const SINCE = new Date("2024-01-01");

/** Everybody wrote two replies, read three threads and marked two things; few have a role, a case or a decision. */
const test = base.extend("people", { scope: "file", auto: true }, async ({ db }, { onCleanup }) => {
  const client = await db.$client.connect();
  onCleanup(() => client.release(true));
  const body = `'{"type":"doc","content":[{"type":"paragraph"}]}', 'It holds.'`;
  await client.query(`
    set statement_timeout = 0;
    set session_replication_role = replica;
    insert into people (id, handle, name, handle_fold, name_fold, fold_version, email, role) overriding system value
      select n, 'runner-' || n, 'Name ' || n, 'runner' || n, 'name' || n, ${FOLD_VERSION}, 'r' || n || '@example.org',
        case when n % 10000 = 0 then 'moderator' else 'member' end::person_role
      from generate_series(1, ${PEOPLE}) n;
    insert into threads (id, kind, writer_id, title, slug, body, body_text, excerpt) overriding system value
      select n, 'question', n, 'Does it hold for hills as well?', 'does-it', ${body}, '' from generate_series(1, 5000) n;
    insert into comments (id, thread_id, writer_id, body, body_text, root_id, path) overriding system value
      select n, 1 + n % 5000, 1 + n % ${PEOPLE}, ${body}, n, comment_path_segment(now(), n)
      from generate_series(1, ${2 * PEOPLE}) n;
    insert into visits (person_id, thread_id, seen_comment_id)
      select n, 1 + (n + t) % 5000, 0 from generate_series(1, ${PEOPLE}) n, generate_series(1, 3) t;
    insert into helpful_marks (person_id, comment_id, within_id)
      select 1 + (n * 7) % ${PEOPLE}, n, 1 + n % 5000 from generate_series(1, ${2 * PEOPLE}) n;
    insert into cases (id, target_kind, target_id, owner_id, flag_count, decided_at) overriding system value
      select n, 'comment', n, n, 1, case when n > 40 then now() end from generate_series(1, 5000) n;
    insert into flags (case_id, target_kind, target_id, origin, person_id, reason, weight, upheld)
      select n, 'comment', n, 'member', n, 'spam', 1, true from generate_series(1, 5000) n;
    insert into decisions (kind, target_kind, target_id, owner_id, by_id, reason_title, reason_text, before, detail)
      select 'hide', 'comment', n, n, 10000, '', '', '{}', '{}' from generate_series(1, 5000) n;
    set session_replication_role = origin`);
  await client.query("vacuum analyze");
  return PEOPLE;
});

/** What has no rows is read as fast without its index. */
const EMPTY = ["appeals", "guest_names", "log_entries"];

function within(plans: Plan[], rows: number): void {
  for (const { rowsRead, scannedWhole } of plans) {
    expect(scannedWhole.filter((table) => !EMPTY.includes(table))).toEqual([]);
    expect(rowsRead).toBeLessThan(rows);
  }
}

test("finds a member by the beginning of handle or name, by the whole address, and by role", {
  timeout: 60_000,
}, async ({ db, people: _ }) => {
  expect((await findMembers("Runner-4999"))[0]?.handle).toBe("runner-4999");
  expect(await findMembers("R4999@example.org")).toHaveLength(1);
  expect(await findMembers("r4999@")).toEqual([]);
  expect(await findMembers("%")).toEqual([]);
  expect(await listStaff()).toHaveLength(5);
  within(await explained(db, () => findMembers("runner-4999")), 300);
  within(await explained(db, () => findMembers("r4999@example.org")), 10);
  within(await explained(db, listStaff), 100);
});

test("finds a lookalike, and any name not folded yet, by index", {
  timeout: 60_000,
}, async ({ db, people: _ }) => {
  const lookFor = (...folds: string[]) => inTransaction((tx) => findLookalike(tx, folds, 7));
  expect(await lookFor("runner4999")).toMatchObject({ handle: "runner-4999" });
  expect(await lookFor("name4999")).toBeNull();
  expect(await lookFor("name10000")).toMatchObject({ role: "moderator" });
  expect(await lookFor("runner7")).toBeNull();
  within(await explained(db, () => lookFor("runner4999", "name10000")), 20);
  within(await explained(db, () => findResemblance(4999)), 20);
  within(await explained(db, () => hasUnfolded(FOLD_VERSION)), 5);
});

test("reads trust of one member by their rows, and of a batch by the rows of the batch", {
  timeout: 60_000,
}, async ({ db, people: _ }) => {
  const [earned] = await listEarned([77], SINCE);
  expect(earned).toMatchObject({ id: 77, threads: 3, helped: 2, lost: 1 });
  within(await explained(db, () => listEarned([77], SINCE)), 60);
  within(await explained(db, () => listEarnedAfter(30_000, 200, SINCE)), 6_000);
});

test("counts open work by open cases alone, and reads the end of the log as one row", async ({
  db,
  people: _,
}) => {
  expect(await countOpen()).toEqual({ cases: 40, taken: 0, held: 0, appeals: 0 });
  within(await explained(db, countOpen), 300);
  within(await explained(db, findLogEnd), 5);
});

test.for(MEMBER_LISTS)(
  "a page of the list “%s” of members is a range of its index",
  { timeout: 60_000 },
  async (list, { db, people: _ }) => {
    const { next } = await listMembers(list);
    within(await explained(db, () => listMembers(list)), 200);
    if (next) within(await explained(db, () => listMembers(list, next)), 200);
  },
);

import { expect } from "vitest";
import { findContext, listAlikeByWords, listAlikeByWriter } from "@/db/cases/context";
import { countCases, countToDecide } from "@/db/cases/queue";
import { findCase, findNextCase, findOpenCaseOf, listCases } from "@/db/cases/reads";
import { listDecisionLinesAbout, listDecisionsBy, listDecisionsOf } from "@/db/decisions/reads";
import { listCaseFlags } from "@/db/flags/reads";
import { findWriterRecord } from "@/db/people/trust";
import { findAround, hasContent } from "@/db/targets/content";
import { findTargetView, listPlaces } from "@/db/targets/reads";
import { listDecidedOnce, lockContentOf, lockDecidedParts } from "@/db/targets/writes";
import { inTransaction, type Tx } from "@/db/transaction";
import { test as base } from "../support/database";
import { growForum } from "../support/large-forum";
import { explained } from "../support/query-plan";

const CASES = 40_000;
/** One in twenty is open; one in forty of these is about a thing of person 5, and one in ten is taken. */
const OPEN = CASES / 20;

const test = base.extend("cases", { scope: "file", auto: true }, async ({ db }, { onCleanup }) => {
  const client = await db.$client.connect();
  onCleanup(() => client.release(true));
  await growForum(client, { threads: 20_000, comments: 200_000, inThreadOne: 1_000 });
  await client.query(`
    set statement_timeout = 0;
    set session_replication_role = replica;
    update people set role = 'moderator' where id between 900 and 910;
    update comments set writer_id = 950 where id % 1000 = 0;
    insert into cases (id, target_kind, target_id, owner_id, weight, harm, flag_count, opened_at, taken_by_id, taken_at, decided_at)
      overriding system value
      select n, case when n % 3 = 0 then 'thread' else 'comment' end::target_kind, 1 + n / 3, 1 + n % 800,
        (n * 7919 % 50) / 10.0, n % 5, 3, now() - n * interval '1 minute',
        case when n % 200 = 0 then 900 + n % 11 end, case when n % 200 = 0 then now() end,
        case when n % 20 <> 0 then now() - n * interval '1 second' end
      from generate_series(1, ${CASES}) n;
    insert into flags (case_id, target_kind, target_id, origin, person_id, reason, weight, upheld)
      select k.id, k.target_kind, k.target_id, 'member', 1 + (k.id * 3 + f) % 880,
        (array['spam', 'harassment', 'off_topic'])[1 + f]::flag_reason, 1, case when decided_at is not null then k.id % 2 = 0 end
      from cases k cross join generate_series(0, 2) f;
    insert into decisions (kind, target_kind, target_id, owner_id, case_id, by_id, machine, reason_title, reason_text, before, detail)
      select (array['dismiss', 'hide', 'remove'])[1 + id % 3]::decision_kind, target_kind, target_id, owner_id, id,
        900 + id % 11, 'none', 'Spam', 'Spam', '{}', '{}' from cases where decided_at is not null;
    insert into appeals (decision_id, person_id, text) select id, owner_id, '' from decisions where id % 400 = 0;
    insert into text_fingerprints (target_kind, target_id, person_id, fingerprints)
      select 'comment', n, 1 + n % 800, array[n % 9000, n % 9000 + 10000, n % 9000 + 20000, -n]
      from generate_series(1, 30000) n`);
  await client.query("vacuum analyze");
  return CASES;
});

const looking = { viewerId: 900, takenSince: new Date(Date.now() - 1_800_000) };
const LIMIT = 21;
/** The few people here are read whole: as writers, as takers, and as those who escalated. */
const PEOPLE = 3 * 1_000;
const LARGE = ["cases", "flags", "decisions", "text_fingerprints", "comments", "threads"];

test("the review queue is read in order by a range of its index, page by page, with every filter", {
  timeout: 240_000,
}, async ({ db, cases: _ }) => {
  const first = await listCases({ ...looking, limit: LIMIT });
  const listed = [...first];
  for (let page = 0; page < 2; page++)
    listed.push(...(await listCases({ ...looking, limit: LIMIT, after: listed.at(-1)?.key })));
  const { rows } = await db.$client.query(`select id::float8 as id from cases
    where decided_at is null and flag_count > 0 order by harm desc, weight desc, cases.id limit 63`);
  expect(listed.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));

  for (const request of [
    {},
    { after: first.at(-1)?.key },
    { after: "0_2_2.5_700" },
    { kind: "thread" as const },
  ]) {
    for (const plan of await explained(db, () => listCases({ ...looking, ...request, limit: LIMIT }))) {
      expect.soft(plan.scannedWhole.filter((table) => LARGE.includes(table))).toEqual([]);
      expect.soft(plan.indexes).toContain("cases_open");
      expect.soft(plan.rowsRead).toBeLessThan(PEOPLE + 500);
    }
  }
  expect(await findNextCase(looking, first[0]?.id ?? 0)).toBe(first[1]?.id);
  for (const read of [() => countToDecide(900), () => countCases(looking), () => findNextCase(looking, 20)]) {
    for (const plan of await explained(db, read)) {
      expect.soft(plan.scannedWhole.filter((table) => LARGE.includes(table))).toEqual([]);
      expect.soft(plan.rowsRead).toBeLessThan(2 * OPEN + 200);
    }
  }
});

test("everything on a case page is read by indexes", { timeout: 60_000 }, async ({ db, cases: _ }) => {
  const [row] = await listCases({ ...looking, limit: 1 });
  const caseId = row?.id ?? 0;
  const like = { kind: "comment" as const, targetId: 500, caseId, ownerId: row?.target.owner?.id ?? null };
  expect((await listAlikeByWords(like, 0.6)).length).toBeGreaterThan(0);
  expect((await listAlikeByWriter(like)).length).toBeGreaterThan(0);
  for (const [name, read] of Object.entries({
    findCase: () => findCase(caseId, looking),
    findOpenCaseOf: () => findOpenCaseOf({ kind: "comment", id: 500 }),
    findTargetView: () => findTargetView({ kind: "comment", id: 500 }),
    ofThread: () => findContext({ kind: "thread", id: 1 }),
    ofComment: () => findContext({ kind: "comment", id: 500 }),
    listCaseFlags: () => listCaseFlags(caseId),
    listDecisionsAbout: () => listDecisionLinesAbout({ kind: "comment", id: 500 }),
    listDecisionsOf: () => listDecisionsOf(5),
    listDecisionsBy: () => listDecisionsBy(905, 8),
    findWriterRecord: () => findWriterRecord(5),
    byWords: () => listAlikeByWords(like, 0.6),
    byWriter: () => listAlikeByWriter(like),
  })) {
    for (const plan of await explained(db, read)) {
      expect
        .soft(
          plan.scannedWhole.filter((table) => LARGE.includes(table)),
          name,
        )
        .toEqual([]);
      expect.soft(plan.rowsRead, name).toBeLessThan(4_000);
    }
  }
});

test("all posts of a member are read by indexes to remove and restore them", { timeout: 60_000 }, async ({
  db,
  cases: _,
}) => {
  const thread = { kind: "thread", id: 7 } as const;
  const around = { kind: "comment", id: 500 } as const;
  const reads: Record<string, (tx: Tx) => Promise<unknown>> = {
    hasContent: (tx) => hasContent(tx, 950),
    lockContentOf: (tx) => lockContentOf(tx, 950),
    lockDecidedParts: (tx) => lockDecidedParts(tx, 300),
    listDecidedOnce: (tx) => listDecidedOnce(tx, 300),
    findAround: (tx) => findAround(tx, [around, thread]),
    listPlaces: (tx) => listPlaces(tx, [7, 8, 9]),
  };
  for (const [name, read] of Object.entries(reads)) {
    for (const plan of await explained(db, () => inTransaction(read))) {
      const scanned = plan.scannedWhole.filter((table) => LARGE.includes(table));
      expect.soft(scanned, name).toEqual([]);
      expect.soft(plan.rowsRead, name).toBeLessThan(4_000);
    }
  }
});

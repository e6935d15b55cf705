import { expect } from "vitest";
import { listCaseTraits, listOpenTraits } from "@/db/cases/alike";
import { listCaseNotes } from "@/db/cases/notes";
import { listCasesById, listFlaggedPosts } from "@/db/cases/reads";
import { listLinesOfCases, listLinesTogether } from "@/db/decisions/reads";
import { listDecisionsTogether } from "@/db/decisions/together";
import {
  countOpenFor,
  listCasesOfMail,
  listModeratorsToCall,
  listUnmailedCases,
} from "@/db/notifications/cases-to-mail";
import { lockPlacesOf } from "@/db/targets/writes";
import { inTransaction } from "@/db/transaction";
import { callOf } from "@/lib/forum/notifications/mail/case-rules";
import { test as base } from "../support/database";
import { growForum } from "../support/large-forum";
import { explained } from "../support/query-plan";

const CASES = 40_000;
/** One in forty is open. */
const OPEN = CASES / 40;
const TOGETHER = "0190b1a0-0000-7000-8000-000000000001";

const test = base.extend("cases", { scope: "file", auto: true }, async ({ db }, { onCleanup }) => {
  const client = await db.$client.connect();
  onCleanup(() => client.release(true));
  await growForum(client, { threads: 5_000, comments: 60_000, inThreadOne: 1_000 });
  await client.query(`
    set statement_timeout = 0;
    set session_replication_role = replica;
    update people set role = 'moderator', email_verified = now() where id between 900 and 904;
    insert into cases (id, target_kind, target_id, owner_id, weight, harm, flag_count, opened_at, decided_at)
      overriding system value
      select n, 'comment', n, 1 + n % 800, (n * 7919 % 50) / 10.0, n % 6, 3, now() - n * interval '1 minute',
        case when n % 40 <> 0 then now() - n * interval '1 second' end
      from generate_series(1, ${CASES}) n;
    insert into flags (case_id, target_kind, target_id, origin, person_id, reason, weight)
      select k.id, k.target_kind, k.target_id, 'member', 1 + (k.id * 3 + f) % 880,
        (array['spam', 'harassment', 'off_topic'])[1 + f]::flag_reason, 1
      from cases k cross join generate_series(0, 2) f;
    insert into decisions (kind, target_kind, target_id, owner_id, case_id, by_id, machine, reason_title, reason_text,
        before, detail, together_id)
      select 'hide', target_kind, target_id, owner_id, id, 900 + id % 5, 'none', 'Spam', 'Spam', '{}', '{}',
        case when id % 2 = 0 then ('0190b1a0-0000-7000-8000-' || lpad((id / 20)::text, 12, '0'))::uuid end
      from cases where decided_at is not null;
    insert into case_notes (case_id, writer_id, text) select id, 900 + id % 5, 'Spam.' from cases;
    insert into mails (key, person_id, kind) select 'cases:' || n, 900 + n % 5, 'cases' from generate_series(1, 2000) n;
    insert into case_mails (person_id, case_id, mail_id, harm, escalated)
      select p, k, 1 + k % 2000, 5, false from generate_series(900, 904) p cross join generate_series(1, ${CASES}, 80) k`);
  await client.query("vacuum analyze");
  return CASES;
});

const looking = { viewerId: 900, takenSince: new Date(Date.now() - 1_800_000) };
const LARGE = ["cases", "flags", "decisions", "comments", "threads", "case_notes", "mails"];

test("moderators find alike cases, notes and emails by indexes", { timeout: 240_000 }, async ({
  db,
  cases: _,
}) => {
  const [daily, urgent] = [callOf(false, new Date()), callOf(true, new Date())];
  expect((await listUnmailedCases(900, daily)).length).toBeGreaterThan(100);
  expect((await listLinesTogether(TOGETHER)).length).toBeGreaterThan(3);
  const some = [40, 80, 120];
  const places = some.map((id) => ({ kind: "comment" as const, id }));
  for (const [name, most, read] of [
    ["traits", 500, () => listCaseTraits(some)],
    ["traits of open cases", 2 * OPEN, () => listOpenTraits(looking, some)],
    ["by id", 500, () => listCasesById(some, looking)],
    ["notes", 100, () => listCaseNotes(500)],
    ["flagged posts", 1_000, () => listFlaggedPosts(300, looking)],
    ["lines together", 500, () => listLinesTogether(TOGETHER)],
    ["lines of cases", 500, () => listLinesOfCases([1, 2, 3])],
    ["decisions together", 100, () => inTransaction((tx) => listDecisionsTogether(tx, TOGETHER))],
    ["places", 100, () => inTransaction((tx) => lockPlacesOf(tx, places))],
    ["unmailed", 6 * OPEN, () => listUnmailedCases(900, daily)],
    ["unmailed and grave", 6 * OPEN, () => listUnmailedCases(900, urgent)],
    ["moderators to call", 6_000 + 8 * OPEN, () => inTransaction((tx) => listModeratorsToCall(tx, daily))],
    ["cases of an email", 500, () => listCasesOfMail(1, daily)],
    ["open for a moderator", 3 * OPEN, () => countOpenFor(900)],
  ] as const) {
    for (const plan of await explained(db, read)) {
      const scanned = plan.scannedWhole.filter((table) => LARGE.includes(table));
      expect.soft(scanned, name).toEqual([]);
      expect.soft(plan.rowsRead, name).toBeLessThan(most + 3_000);
    }
  }
});

import { expect } from "vitest";
import { findAppeal, findNextAppeal, listWaitingAppeals } from "@/db/appeals/reads";
import { findAppealable, lockAppeal } from "@/db/appeals/writes";
import { findStatement, listTextsOf } from "@/db/decisions/statements";
import { lockDecisionFacts } from "@/db/decisions/writes";
import { listFlaggersOf, listNotices } from "@/db/flags/reads";
import { deleteDecisionNotifications } from "@/db/notifications/writes";
import type { Tx } from "@/db/transaction";
import { explained } from "../support/query-plan";
import { test as base } from "../support/with-world";

const DECISIONS = 20_000;
const TABLES = ["decisions", "appeals", "appeal_messages", "flags", "notifications", "log_entries", "people"];

/** As many decisions as a large forum makes in years: half of them appealed, one in a hundred of these unanswered. */
const test = base.extend(
  "decided",
  { scope: "file", auto: true },
  async ({ db, world: { people, question } }) => {
    const client = await db.$client.connect();
    const filled = client.query(`
    set statement_timeout = 0;
    set session_replication_role = replica;
    insert into people (handle, email_verified) select 'runner-' || n, now() from generate_series(1, 5000) n;
    insert into comments (id, thread_id, writer_id, body, body_text, path, root_id) overriding system value
      select 100000 + n, ${question.id}, ${people.ben.id}, '{"type":"doc","content":[]}', 'Run.', int8send(n), 100000 + n
      from generate_series(1, ${DECISIONS}) n;
    insert into cases (id, target_kind, target_id, owner_id, decided_at) overriding system value
      select 100000 + n, 'comment', 100000 + n, ${people.ben.id}, now() from generate_series(1, ${DECISIONS}) n;
    insert into flags (case_id, target_kind, target_id, origin, person_id, reason, weight)
      select 100000 + n, 'comment', 100000 + n, 'member', ${people.ada.id}, 'spam', 1 from generate_series(1, ${DECISIONS}) n;
    insert into decisions (id, kind, target_kind, target_id, owner_id, case_id, by_id, machine, reason_title, reason_text,
        before, detail) overriding system value
      select 100000 + n, 'remove', 'comment', 100000 + n, ${people.ben.id}, 100000 + n,
        case when n % 2 = 0 then ${people.mia.id} end, 'decided', 'Spam', 'No.', '{"standing":{}}', '{}'
      from generate_series(1, ${DECISIONS}) n;
    insert into appeals (id, decision_id, person_id, text, created_at, decided_at, granted) overriding system value
      select 100000 + n, 100000 + n, ${people.ben.id}, 'Why?', now() + n * interval '1 second',
        case when n % 200 > 0 then now() end, case when n % 200 > 0 then false end
      from generate_series(1, ${DECISIONS}, 2) n;
    insert into appeals (id, decision_id, person_id, text, created_at) overriding system value
      select 100000 + n, 100000 + n, ${people.ben.id}, 'Why?', now() + n * interval '1 second'
      from generate_series(2, ${DECISIONS}, 200) n;
    insert into appeal_messages (appeal_id, person_id, text)
      select a.id, ${people.mia.id}, 'What?' from appeals a;
    insert into notifications (person_id, kind, decision_id, note)
      select p.id, 'decision', 100000 + n, 'n' from generate_series(1, 4) n, people p where p.handle like 'runner-%';
    insert into notifications (person_id, kind, decision_id, note)
      select ${people.ben.id}, 'decision', 100000 + n, 'n' from generate_series(5, ${DECISIONS}) n;
    insert into log_entries (id, at, kind, decision_id, decision_kind, data, previous_hash, hash)
      select n, now(), 'decided', 100000 + n, 'remove', '{}', '', '' from generate_series(1, ${DECISIONS}) n;
    analyze`);
    await filled.finally(() => client.release(true));
    return { id: 110_000, appeals: DECISIONS / 200 };
  },
);

test("reads statements, returned texts and appeals by ranges of indexes, however many decisions there are", {
  timeout: 120_000,
}, async ({ db, decided: { id, appeals }, world: { people } }) => {
  const tx = db as unknown as Tx;
  const viewer = { id: people.ben.id, keepsOrder: false };
  expect((await listWaitingAppeals(people.mia.id)).rows).toHaveLength(50);
  expect(await findStatement(id, viewer)).not.toBeNull();
  expect((await listTextsOf(id)).texts).toHaveLength(1);
  expect(appeals).toBe(100);
  for (const read of [
    () => findStatement(id, viewer),
    () => listTextsOf(id),
    () => findAppeal({ decisionId: id }),
    () => findAppeal({ id: id + 1 }),
    () => listWaitingAppeals(people.mia.id),
    () => listWaitingAppeals(people.mia.id, `${Date.now() * 1_000}_102002`),
    () => findNextAppeal(people.mia.id, 102_002),
    () => listNotices(id),
    () => lockDecisionFacts(tx, id),
    () => findAppealable(tx, id + 1),
    () => lockAppeal(tx, id + 1),
    () => listFlaggersOf(tx, id),
    () => deleteDecisionNotifications(tx, id, { people: [people.ben.id], note: "other" }),
  ]) {
    for (const plan of await explained(db, read)) {
      expect
        .soft(
          plan.scannedWhole.filter((table) => TABLES.includes(table)),
          plan.sql,
        )
        .toEqual([]);
      expect.soft(plan.rowsRead, plan.sql).toBeLessThan(1_000);
    }
  }
});

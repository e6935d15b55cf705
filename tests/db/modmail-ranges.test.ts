import { expect } from "vitest";
import { countToDecide } from "@/db/cases/queue";
import {
  countUnansweredModmail,
  countUnseenModmail,
  findMessageToMail,
  findModmail,
  listAllModmail,
  listModmailMessages,
  listModmailOf,
  listUnansweredModmail,
} from "@/db/modmail/reads";
import { countUnansweredMessages, lockModmail, lockUnansweredModmail } from "@/db/modmail/writes";
import type { Tx } from "@/db/transaction";
import { explained } from "../support/query-plan";
import { test as base } from "../support/with-world";

const MODMAILS = 20_000;
const LONG = 110_000;
const TABLES = ["modmails", "modmail_messages", "people"];

/** As many as a large forum gets in years, one in a hundred without an answer; one of them with 20,000 messages. */
const test = base.extend("written", { scope: "file", auto: true }, async ({ db, world: { people } }) => {
  const client = await db.$client.connect();
  const filled = client.query(`
    set statement_timeout = 0;
    set session_replication_role = replica;
    insert into people (handle, email_verified) select 'runner-' || n, now() from generate_series(1, 5000) n;
    insert into modmails (id, person_id, title, created_at, last_at, unanswered_since, answered_at, seen_at)
      overriding system value
      select 100000 + n, case when n % 2 = 0 then ${people.ada.id} else ${people.ben.id} end, 'A question',
        now() - interval '1 year', now() - n * interval '1 minute',
        case when n % 100 = 0 then now() - n * interval '1 minute' end, now() - interval '1 year', now()
      from generate_series(1, ${MODMAILS}) n;
    insert into modmail_messages (modmail_id, writer_id, by_moderator, text)
      select 100000 + n, ${people.mia.id}, true, 'Yes.' from generate_series(1, ${MODMAILS}) n;
    insert into modmail_messages (modmail_id, writer_id, by_moderator, text)
      select ${LONG}, ${people.ada.id}, n < 19900 and n % 2 = 0, 'And ' || n from generate_series(1, ${MODMAILS}) n;
    analyze`);
  await filled.finally(() => client.release(true));
  return people;
});

test("reads messages by ranges of indexes, however many there are", { timeout: 120_000 }, async ({
  db,
  written: { ada, mia },
}) => {
  const tx = db as unknown as Tx;
  const { next: after } = await listAllModmail(mia.id);
  const { next: before } = await listModmailMessages(LONG);
  expect([after, before]).not.toContain(null);
  expect((await listUnansweredModmail(mia.id)).rows).toHaveLength(30);
  expect((await findModmail(LONG))?.waiting).toBe(100);
  for (const [read, most] of [
    [() => listModmailOf(ada.id), 500],
    [() => listModmailOf(ada.id, after ?? ""), 500],
    [() => listUnansweredModmail(mia.id), 500],
    [() => listAllModmail(mia.id), 500],
    [() => listAllModmail(mia.id, after ?? ""), 500],
    [() => findModmail(LONG), 500],
    [() => listModmailMessages(LONG), 500],
    [() => listModmailMessages(LONG, before ?? ""), 500],
    [() => findMessageToMail(7), 500],
    [() => countUnseenModmail(ada.id), 500],
    [() => countUnansweredModmail(ada.id), 500],
    [() => countUnansweredMessages(tx, LONG), 500],
    [() => lockUnansweredModmail(tx, ada.id), 500],
    [() => lockModmail(tx, LONG), 500],
    [() => countToDecide(mia.id), (2 * MODMAILS) / 100 + 100],
  ] as const) {
    for (const plan of await explained(db, read)) {
      const whole = plan.scannedWhole.filter((table) => TABLES.includes(table));
      expect.soft(whole, plan.sql).toEqual([]);
      expect.soft(plan.rowsRead, plan.sql).toBeLessThan(most);
    }
  }
});

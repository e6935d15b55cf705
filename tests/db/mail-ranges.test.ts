import { expect } from "vitest";
import { listOpenMails } from "@/db/notifications/mails";
import { listNotifications } from "@/db/notifications/reads";
import {
  findOpenMail,
  listNotificationsOfMail,
  listUnmailed,
  readDigestReaders,
} from "@/db/notifications/to-mail";
import { markSeen, markSeenInThread } from "@/db/notifications/writes";
import { findThreadOfViewer } from "@/db/threads/viewer";
import type { Tx } from "@/db/transaction";
import { DEFAULT_FREQUENCY, KINDS } from "@/lib/forum/notifications/mail/rules";
import { DAY_MS } from "@/lib/time";
import { explained, type Plan } from "../support/query-plan";
import { test as base } from "../support/with-world";

const READERS = 5_000;
/** Of the last two days; each reader has forty more that they never looked at, from long ago. */
const RECENT = 1_200;
const OF_ADA = 10_000;
const TWO_DAYS_AGO = new Date(Date.now() - 2 * DAY_MS);

/** Many who never look into their inbox, and ada, who has been told and mailed of more than anybody. */
const test = base.extend("inboxes", { scope: "file", auto: true }, async ({ db, world }) => {
  const { question, people } = world;
  const client = await db.$client.connect();
  await client.query(`
    set statement_timeout = 0;
    set session_replication_role = replica;
    insert into people (handle, email_verified) select 'runner-' || n, now() from generate_series(1, ${READERS}) n;
    insert into notifications (person_id, kind, thread_id, note, created_at)
      select p.id, 'followed', 1000000 + n, 'n' || n, now() - interval '90 days'
      from generate_series(1, 40) n, people p where p.handle like 'runner-%';
    insert into notifications (person_id, kind, thread_id, note, created_at)
      select id, 'followed', ${question.id}, 'new', now() - interval '1 hour'
      from people where handle like 'runner-%' order by id desc limit ${RECENT};
    insert into mails (key, person_id, kind, sent_at)
      select 'at_once:${people.ada.id}:' || n, ${people.ada.id}, 'reply', now() from generate_series(1, ${OF_ADA}) n;
    insert into mails (key, person_id, kind) values ('at_once:${people.ada.id}:0', ${people.ada.id}, 'reply');
    insert into notifications (person_id, kind, thread_id, note, created_at, mail_id)
      select ${people.ada.id}, 'reply', ${question.id}, 'n' || m.id, now() - interval '90 days', m.id
      from mails m where m.person_id = ${people.ada.id};
    insert into notifications (person_id, kind, thread_id, note)
      select ${people.ada.id}, 'mention', ${question.id}, 'n' || n from generate_series(1, 20) n;
    analyze`);
  client.release(true);
  return question;
});

/** What is read of a table, and that it is read by an index. */
function rowsOf(plans: Plan[], table: string): number {
  expect(plans.length).toBeGreaterThan(0);
  let rows = 0;
  for (const { sql, steps, scannedWhole } of plans) {
    expect.soft(scannedWhole, sql).not.toContain(table);
    for (const step of steps.filter((one) => one["Relation Name"] === table))
      rows += (step["Actual Rows"] + (step["Rows Removed by Filter"] ?? 0)) * step["Actual Loops"];
  }
  return rows;
}

test("finds notifications for an at-once email among all that were sent before", {
  timeout: 60_000,
}, async ({ db, world: { people } }) => {
  const { id } = people.ada;
  expect(await listUnmailed(id, KINDS, TWO_DAYS_AGO)).toHaveLength(20);
  const unmailed = await explained(db, () => listUnmailed(id, KINDS, TWO_DAYS_AGO));
  expect(rowsOf(unmailed, "notifications")).toBeLessThan(50);
  const key = `at_once:${id}:`;
  expect(await findOpenMail(id, key)).toBe(`${key}0`);
  expect(rowsOf(await explained(db, () => findOpenMail(id, key)), "mails")).toBeLessThan(50);
  expect(rowsOf(await explained(db, listOpenMails), "mails")).toBeLessThan(50);
  const { rows } = await db.$client.query(`select id::float8 as id from mails order by id limit 1`);
  expect(await listNotificationsOfMail(rows[0].id, KINDS)).toHaveLength(1);
  const news = await explained(db, () => listNotificationsOfMail(rows[0].id, KINDS));
  expect(rowsOf(news, "notifications")).toBeLessThan(10);
});

test("finds members due a digest among all who have been away for months", { timeout: 60_000 }, async ({
  db,
}) => {
  const asked = { frequency: "daily", defaults: DEFAULT_FREQUENCY, reachMs: 2 * DAY_MS } as const;
  const tx = db as unknown as Tx;
  const due: number[] = [];
  for (let round = await readDigestReaders(tx, { ...asked, after: 0 }); round.length > 0; ) {
    due.push(...round);
    round = await readDigestReaders(tx, { ...asked, after: round.at(-1) ?? 0 });
  }
  expect(new Set(due).size).toBe(RECENT);
  const last = due.at(-1) ?? 0;
  for (const after of [0, due[RECENT / 2] ?? 0, last]) {
    const plans = await explained(db, () => readDigestReaders(tx, { ...asked, after }));
    expect(rowsOf(plans, "notifications")).toBeLessThanOrEqual(RECENT + 20);
  }
});

test("reads one kind of an inbox, and new replies of a thread, by ranges of their indexes", {
  timeout: 60_000,
}, async ({ db, inboxes: { id: threadId }, world: { people } }) => {
  const { id } = people.ada;
  expect((await listNotifications(id, undefined, "mention")).rows).toHaveLength(20);
  const { next } = await listNotifications(id, undefined, "reply");
  for (const read of [
    () => listNotifications(id, undefined, "mention"),
    () => listNotifications(id, undefined, "decision"),
    () => listNotifications(id, next ?? 0, "reply"),
  ]) {
    expect(rowsOf(await explained(db, read), "notifications")).toBeLessThan(500);
  }
  for (const person of [id, people.kit.id])
    rowsOf(await explained(db, () => findThreadOfViewer(threadId, person)), "notifications");
  const tx = db as unknown as Tx;
  const visit = { personId: people.kit.id, threadId, seenCommentId: 0, visitedAt: new Date() };
  expect(rowsOf(await explained(db, () => markSeenInThread(tx, visit)), "notifications")).toBe(0);
  const shown = { newest: 1, oldest: 1, kind: null, at: new Date() };
  expect(rowsOf(await explained(db, () => markSeen(tx, people.kit.id, shown)), "notifications")).toBe(0);
});

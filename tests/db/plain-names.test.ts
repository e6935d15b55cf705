import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { sql } from "drizzle-orm";
import { describe, expect, inject, onTestFinished, test, vi } from "vitest";
import { BASELINE } from "@/db/before-baseline";
import { connect, database, disconnect } from "@/db/client";
import { runSql } from "@/db/databases";
import { listLog } from "@/db/decisions/log";
import { migrate } from "@/db/migrate";
import { entryTitle } from "@/lib/forum/moderation/log/titles";
import { verifyLog } from "@/lib/forum/moderation/log/verify";
import { startJobs } from "@/lib/jobs/start";
import { temporaryFolder } from "../support/folder";
import { emptyDatabase } from "../support/templates";

/** What the program of before 0012_plain_names.sql leaves: the baseline, and rows under the old names. */
async function databaseOfBefore(): Promise<string> {
  const folder = path.join(await temporaryFolder(), "migrations");
  await cp("db/migrations", folder, { recursive: true });
  const journal = path.join(folder, "meta/_journal.json");
  const { entries, ...rest } = JSON.parse(await readFile(journal, "utf8"));
  const before = entries.filter(({ when }: { when: number }) => when <= BASELINE);
  await writeFile(journal, JSON.stringify({ ...rest, entries: before }));
  const { url, drop } = await emptyDatabase(inject("serverUrl"));
  onTestFinished(drop);
  await migrate(url, folder);
  await runSql(url, ROWS);
  return url;
}

const ROWS = `
  insert into people (id, handle, name, role, email, email_verified) overriding system value values
    (1, 'coach-jo', 'Jo', 'author', 'jo@example.org', now()), (2, 'ada', 'Ada', 'member', 'ada@example.org', now());
  insert into threads (id, kind, writer_id, title, slug, body, body_text, excerpt, asked_of_author) overriding system value
    values (1, 'question', 2, 'Stairs?', 'stairs', '{"type":"doc","content":[]}', 'Do stairs count?', '', true);
  insert into settlements (thread_id, kind, settled_by) values (1, 'handed_over', 1);
  insert into log_entries (id, at, kind, decision_id, decision_kind, data)
    select n, now(), 'decided', n, 'hide', jsonb_build_object('by', null, 'machine', 'decided', 'reason', 'Spam', 'legal', false,
      'until', null, 'subjectKind', 'comment', 'threadId', 1, 'commentId', n, 'partOf', null)
    from generate_series(1, 3) n;
  insert into events (name, data) values ('thing.flagged', '{"name":"thing.flagged","caseId":7}'),
    ('mail.put_off', '{"name":"mail.put_off"}'), ('thread.posted', '{"name":"thread.posted"}');
  insert into settings (name, value) values ('heatMinutes', '7'), ('heatMinutesPerFlag', '3'), ('hideWeight', '4');
  update reasons set text = 'Our own words.' where key = 'spam';
  insert into events (name, data) select 'reason.changed', jsonb_build_object('name', 'reason.changed', 'reasonId', id)
    from reasons where key = 'spam';
  select graphile_worker.add_job('tell_people', '{"of":"settlement","threadId":1,"commentId":null}'),
    graphile_worker.add_job('tell_people', '{"of":"statement","decisionId":9}'),
    graphile_worker.add_job('mail_digest', '{"personId":2,"pace":"weekly","day":"2026-01-05"}', run_at := now() + interval '1 day'),
    graphile_worker.add_job('ask_outcomes', '{}'), graphile_worker.add_job('learn_from_what_stands', '{}'),
    graphile_worker.add_job('learn_from_decisions', '{"decisionIds":[9]}');
  insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
    values ('ask_outcomes', now(), now()), ('sweep_pictures', now(), now())`;

async function upgraded(): Promise<{ url: string; hashes: unknown[] }> {
  const url = await databaseOfBefore();
  const { rows } = await runSql(url, "select hash from log_entries order by id");
  await migrate(url);
  await connect(url);
  onTestFinished(disconnect);
  return { url, hashes: rows.map(({ hash }) => hash) };
}

const rowsOf = async (query: string) => (await database().execute(sql.raw(query))).rows;

describe("a database of before the plain names", () => {
  test("keeps the hashes of its log, which verifies with new entries after the old ones", async () => {
    const { hashes } = await upgraded();
    expect(await verifyLog()).toEqual({ unbroken: true, entries: 3, lastHash: hashes.at(-1) });
    await rowsOf(`insert into log_entries (id, at, kind, decision_id, decision_kind, data)
      values (1, now(), 'decided', 4, 'hide', '{"targetKind":"thread","by":null}')`);
    expect(await verifyLog({ entry: 3, hash: String(hashes[2]) })).toMatchObject({
      unbroken: true,
      entries: 4,
    });
    const stored = await rowsOf("select data ->> 'subjectKind' as kind from log_entries order by id");
    expect(stored.map(({ kind }) => kind)).toEqual(["comment", "comment", "comment", null]);
  });

  test("shows what the old entries of its log are about", async () => {
    await upgraded();
    const { entries } = await listLog({});
    expect(entries.map(({ data }) => data.targetKind)).toEqual(["comment", "comment", "comment"]);
    expect(entries[0]?.data).not.toHaveProperty("subjectKind");
    expect(entries[0] && entryTitle(entries[0])).toBe("Hid a reply");
  });

  test("runs the jobs that were queued under their old names", async () => {
    const { url } = await upgraded();
    const failed = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const digest = await rowsOf(`select j.payload from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'mail_digest'`);
    expect(digest).toEqual([{ payload: { personId: 2, frequency: "weekly", day: "2026-01-05" } }]);
    const jobs = await startJobs({ databaseUrl: url });
    const left =
      "select task_identifier as task from graphile_worker.jobs where run_at < now() or locked_at is not null";
    await vi.waitFor(async () => expect(await rowsOf(left)).toEqual([]), { timeout: 20_000, interval: 100 });
    await jobs.stop();
    expect(failed).not.toHaveBeenCalled();
    expect(
      await rowsOf("select person_id::int as id, thread_id::int as thread, kind from notifications"),
    ).toEqual([{ id: 2, thread: 1, kind: "answer" }]);
    expect(await rowsOf("select name from events where name = 'check_ins.sent'")).toHaveLength(1);
  });

  test("remembers when its tasks last ran, so that none runs twice", async () => {
    await upgraded();
    const known = await rowsOf(
      "select identifier as task from graphile_worker._private_known_crontabs order by 1",
    );
    expect(known.map(({ task }) => task)).toEqual(["send_check_ins", "sweep_pictures"]);
  });

  test("finds its events, its settings and its reasons under the new names", async () => {
    await upgraded();
    const events = await rowsOf(
      "select name, data ->> 'name' as inside, data ->> 'caseId' as about from events where name <> 'reason.changed' order by id",
    );
    expect(events).toEqual([
      { name: "target.flagged", inside: "target.flagged", about: "7" },
      { name: "mail.postponed", inside: "mail.postponed", about: null },
      { name: "thread.posted", inside: "thread.posted", about: null },
    ]);
    expect(await rowsOf("select name, value from settings order by name")).toEqual([
      { name: "coolDownMinutes", value: 7 },
      { name: "coolDownMinutesPerFlag", value: 3 },
      { name: "hideWeight", value: 4 },
    ]);
    expect(await rowsOf("select key from reasons where key in ('held', 'waiting')")).toEqual([
      { key: "held" },
    ]);
  });

  test("keeps the words that an admin gave a reason", async () => {
    await upgraded();
    const words = await rowsOf(
      "select text from reasons where key in ('spam', 'off_topic') order by key desc",
    );
    expect(words).toEqual([
      { text: "Our own words." },
      { text: "It is about neither running nor recovering from an injury, or it belongs in another thread." },
    ]);
  });
});

import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import pg from "pg";
import { beforeAll, describe, expect, vi } from "vitest";
import type { Database } from "@/db/client";
import { findLogEnd } from "@/db/decisions/log";
import { countLongTransactions, findBloat } from "@/db/site/health";
import { readEnv } from "@/lib/env";
import { decide } from "@/lib/forum/moderation/decisions/operations";
import type { Check, Finding } from "@/lib/health/check";
import { connectionWords, endsWords, postgresWords } from "@/lib/health/checks/database";
import { memoryWords, nodeWords, storeWords } from "@/lib/health/checks/server";
import { diskOfDatabase, roomWords } from "@/lib/health/checks/storage";
import { CHECK_GROUPS, countProblems, lookAt, lookAtAll } from "@/lib/health/look";
import { increment, observe, provide } from "@/lib/metrics/registry";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS, MINUTE_MS } from "@/lib/time";
import { test } from "../support/with-world";
import { as } from "../support/world";

const checks = new Map(CHECK_GROUPS.flatMap(({ checks: all }) => all.map((check) => [check.id, check])));
const looked = new Set<string>();
let folder: string;
const env: Record<string, string> = {};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "comeback-health-"));
  Object.assign(env, {
    DATA_DIR: folder,
    PUBLIC_URL: "https://forum.example.org",
    DATABASE_URL: "postgres://a:b@c/d",
  });
  return () => rm(folder, { recursive: true, force: true });
});

function look(
  id: string,
  more: { env?: Record<string, string>; now?: Date; clock?: () => number } = {},
): Promise<Finding> {
  const check = checks.get(id) as Check;
  looked.add(id);
  const { now = new Date(), clock = Date.now } = more;
  return lookAt(check, { now, clock, env: readEnv({ ...env, ...more.env }) }, 10_000);
}

async function fails(id: string, words: RegExp, more: Parameters<typeof look>[1] = {}): Promise<void> {
  const finding = await look(id, more);
  expect(finding.words, id).toMatch(words);
  expect(finding.state, id).not.toBe("good");
  expect(finding.todo?.length, id).toBeGreaterThan(20);
}

const passes = async (id: string, more: Parameters<typeof look>[1] = {}) =>
  expect(await look(id, more), id).toMatchObject({ state: "good" });

async function addJob(db: Database, more: string): Promise<void> {
  await db.execute(sql`select graphile_worker.add_job('mail_role', '{}'::json)`);
  await db.execute(
    sql.raw(
      `update graphile_worker._private_jobs set ${more} where id = (select max(id) from graphile_worker._private_jobs)`,
    ),
  );
}
const dropJobs = (db: Database) => db.execute(sql`delete from graphile_worker._private_jobs`);

describe("a check says what is the matter and what to do", () => {
  test("about people", async ({ world, db }) => {
    await passes("moderators");
    await passes("appeals");
    await passes("author");
    await fails("admins", /^There is one admin/);
    await db.execute(
      sql`update people set suspended_until = now() + interval '1 day' where id = ${world.people.mia.id}`,
    );
    await fails("moderators", /^One person decides all cases/);
    await fails("appeals", /^Nobody could decide an appeal/);
    await db.execute(sql`update people set suspended_until = null where id = ${world.people.mia.id}`);
    await db.execute(
      sql`update people set role = 'member' where id in (${world.people.kit.id}, ${world.people.jo.id})`,
    );
    await fails("admins", /^No admin can sign in/);
    await fails("author", /^Nobody answers as the author/);
    await db.execute(sql`update people set role = 'admin' where id = ${world.people.kit.id}`);
    await db.execute(sql`update people set role = 'author' where id = ${world.people.jo.id}`);
  });

  test("about cases, care and questions", async ({ world, db }) => {
    for (const id of ["old-cases", "care", "old-questions"]) await passes(id);
    await db.execute(sql`insert into cases (target_kind, target_id, flag_count, opened_at, care)
      values ('thread', ${world.question.id}, 1, now() - interval '4 days', false),
        ('comment', ${world.comment.id}, 0, now() - interval '13 hours', true)`);
    await db.execute(sql`update author_queue set asked_at = now() - interval '31 days'`);
    await fails("old-cases", /^1 case is open for more than 3 days/);
    await fails("care", /^Nobody has looked at 1 post in which somebody may be in danger/);
    await fails("old-questions", /^\d+ questions? (?:has|have) waited for the author/);
    await db.execute(sql`delete from cases`);
  });

  test("about content", async ({ world, db }) => {
    await fails("contact", /^Readers cannot see who runs the forum/);
    await db.execute(
      sql`insert into settings (name, value) values ('contact', '"club@example.org"'), ('country', '"GB"')`,
    );
    await passes("contact");
    await passes("country");
    await db.execute(sql`delete from settings`);
    await fails("country", /no country is set/);
    await passes("country", { env: { COUNTRY: "GB" } });
    await fails("crisis-lines", /last checked more than 180 days ago/, { now: new Date("2036-01-01") });
    await passes("samples");
    await db.execute(sql`update threads set sample = true where id = ${world.story.id}`);
    await fails("samples", /^Sample threads with invented people/);
    await passes("log");
  });

  test("about the public log, if somebody changed it", async ({ world, db }) => {
    const [reason] = (
      await db.execute<{ id: number }>(sql`select id::float8 as id from reasons order by id limit 1`)
    ).rows;
    for (const kind of ["hide", "restore", "hide"] as const)
      await perform(
        decide,
        {
          subject: { kind: "comment", id: world.comment.id },
          kind,
          reasonId: reason?.id,
          note: "It is about tents.",
        },
        as(world.people.mia),
      );
    const end = await findLogEnd();
    expect(end?.id).toBeGreaterThan(0);
    await passes("log");
    await db.execute(sql`alter table log_entries disable trigger all`);
    await db.execute(
      sql`update log_entries set data = jsonb_set(data, '{reason}', '"Another"') where id = ${end?.id ?? 0}`,
    );
    await fails("log", /^The public log of decisions was changed from outside: Entry \d+ was changed/);
  });

  test("about emails", async ({ world, db }) => {
    const smtp = { SMTP_URL: "smtp://mail.example.org", MAIL_FROM: "Club <hello@example.org>" };
    await passes("mail-sender", { env: smtp });
    await fails("mail-sender", /^Emails are sent from Comeback <comeback@localhost>/, {
      env: { SMTP_URL: "smtp://mail.example.org" },
    });
    await passes("mail-stuck");
    await db.execute(sql`insert into mails (key, person_id, kind, created_at)
      values ('reply:stuck', ${world.people.ada.id}, 'reply', now() - interval '5 hours')`);
    await fails("mail-stuck", /^1 email has not been sent, the oldest for 5 hours/);
    vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
    await db.execute(sql`insert into mail_health (failed_at, failing_since, problem) values (now(), now(), 'unreachable')
      on conflict ("only") do update set failed_at = now(), failing_since = now(), problem = 'unreachable'`);
    await fails("mail-server", /^The mail server does not answer/, { env: smtp });
    vi.unstubAllEnvs();
    await db.execute(sql`delete from mail_health`);
  });

  test("about jobs", async ({ db }) => {
    await dropJobs(db);
    for (const id of ["jobs-late", "jobs-locked", "jobs-failed"]) await passes(id);
    await fails("jobs-repeated", /^The hourly jobs have not run yet/);
    await db.execute(
      sql`insert into counted_weeks (since, until, counted_at) values ('2026-01-05', '2026-01-12', now() - interval '5 hours')`,
    );
    await fails("jobs-repeated", /^The hourly jobs last ran 5 hours ago/);
    await db.execute(sql`update counted_weeks set counted_at = now()`);
    await passes("jobs-repeated");
    await addJob(db, "run_at = now() - interval '11 minutes'");
    await fails("jobs-late", /^1 job has waited for more than 10 minutes/);
    await addJob(db, "locked_at = now() - interval '2 hours', locked_by = 'one'");
    await fails("jobs-locked", /^1 job has been running for more than an hour/);
    await addJob(db, "attempts = max_attempts");
    await fails("jobs-failed", /^1 job has failed for good/);
    await dropJobs(db);
  });

  test("about disks, backups and pictures", async () => {
    await passes("disk-data");
    await passes("disk-pictures");
    expect(roomWords({ free: 2 ** 30, share: 0.05, setting: "DATA_DIR" })).toMatchObject({
      state: "warning",
    });
    expect(roomWords({ free: 2 ** 27, share: 0.5, setting: "DATA_DIR" })).toMatchObject({ state: "bad" });
    await passes("pictures-writable");
    await mkdir(path.join(folder, "uploads"));
    await passes("pictures-writable");
    const uploads = path.join(folder, "a-file");
    await writeFile(uploads, "no folder");
    await fails("pictures-writable", /^The forum cannot write in .*a-file \(ENOTDIR\)/, {
      env: { UPLOADS_DIR: uploads },
    });
    await fails("backup", /^There is no backup/);
    await mkdir(path.join(folder, "backups"));
    const file = path.join(folder, "backups", "comeback-1.backup");
    await writeFile(file, "backup");
    await passes("backup");
    await utimes(file, new Date(), new Date(Date.now() - 9 * DAY_MS));
    await writeFile(path.join(folder, "backups", ".unfinished"), "half");
    await fails("backup", /^The newest backup is 9 days old/);
    await passes("bucket");
    const server = createServer((_, response) =>
      response.writeHead(403).end("<Error><Code>AccessDenied</Code></Error>"),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const bucket = {
      S3_BUCKET: "pictures",
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_ACCESS_KEY_ID: "a",
      S3_SECRET_ACCESS_KEY: "b",
    };
    await fails("bucket", /^The bucket pictures does not answer/, { env: bucket });
    server.closeAllConnections();
    server.close();
    await passes("network-disk", { env: { DATABASE_URL: "" } });
    expect(diskOfDatabase(0x6969)).toMatchObject({ state: "bad" });
    expect(diskOfDatabase(0xef53)).toMatchObject({ state: "good" });
  });

  test("about the database", async ({ db, url }) => {
    for (const id of [
      "clock",
      "extensions",
      "migrations",
      "postgres-version",
      "connections",
      "long-transactions",
      "bloat",
    ])
      await passes(id);
    await fails("clock", /differ by 60 seconds/, { clock: () => Date.now() + MINUTE_MS });
    expect(postgresWords(140_009, new Date("2026-11-30"))).toMatchObject({ state: "bad" });
    expect(postgresWords(150_009, new Date("2027-10-30"))).toMatchObject({ state: "warning" });
    expect(postgresWords(190_001, new Date("2027-10-30"))).toMatchObject({ state: "good" });
    expect(endsWords("It", "2030-01-01", new Date("2029-01-01"), "Wait.")).toMatchObject({ state: "good" });

    const { rows } = await db.execute<{ id: number }>(
      sql`select id from drizzle.__drizzle_migrations order by created_at desc limit 1`,
    );
    await db.execute(
      sql`update drizzle.__drizzle_migrations set created_at = created_at - 100000000000 where id = ${rows[0]?.id ?? 0}`,
    );
    await fails("migrations", /^The database lacks 1 change that this version needs/);
    await db.execute(
      sql`update drizzle.__drizzle_migrations set created_at = created_at + 200000000000 where id = ${rows[0]?.id ?? 0}`,
    );
    await fails("migrations", /^The database was changed by a newer version/);
    await db.execute(
      sql`update drizzle.__drizzle_migrations set created_at = created_at - 100000000000 where id = ${rows[0]?.id ?? 0}`,
    );

    const other = new pg.Client({ connectionString: url });
    await other.connect();
    await other.query("begin; select 1");
    expect(await countLongTransactions(0)).toMatchObject({ count: 1 });
    await other.query("rollback");
    await other.end();
    expect(await countLongTransactions(0)).toMatchObject({ count: 0 });
    expect(connectionWords({ used: 90, most: 97 })).toMatchObject({ state: "warning" });
    expect(await findBloat({ share: 0, least: 0 })).toMatchObject({ dead: expect.any(Number) });
    await db.execute(sql`drop extension pg_trgm cascade`);
    await fails("extensions", /^The database has no extension pg_trgm/);
  });

  test("about the server", async () => {
    expect(nodeWords("20.19.0", new Date("2026-11-30"))).toMatchObject({ state: "bad" });
    expect(nodeWords("22.1.0", new Date("2026-11-30"))).toMatchObject({ state: "warning" });
    expect(nodeWords("24.1.0", new Date("2026-11-30"))).toMatchObject({ state: "good" });
    await fails("node-version", /gets no security fixes since/, { now: new Date("2040-01-01") });
    await passes("memory");
    expect(memoryWords({ rss: 1, machine: 2 ** 33, free: 2 ** 30, heap: 0.9 })).toMatchObject({
      state: "bad",
    });
    await passes("public-url");
    await fails("public-url", /only valid on this machine/, { env: { PUBLIC_URL: "http://localhost:3000" } });
    await fails("public-url", /^forum.example.org is reached without encryption/, {
      env: { PUBLIC_URL: "http://forum.example.org" },
    });
    await passes("other-address");
    increment("comeback_other_hosts_total", {}, 60);
    await fails("other-address", /^Since the start, \d+ pages were asked for at another address/);
    await passes("trusted-proxies");
    increment("comeback_untrusted_proxies_total");
    await fails("trusted-proxies", /^A proxy that is not in TRUSTED_PROXIES forwarded/);
    await passes("auth-secret", { env: { AUTH_SECRET: "0123456789abcdef0123456789abcdef" } });
    await fails("auth-secret", /^AUTH_SECRET repeats a few characters/, {
      env: { AUTH_SECRET: "abab".repeat(9) },
    });
    await fails("auth-secret", /^AUTH_SECRET was made by this instance/);
    await passes("page-store");
    expect(storeWords({ hits: 100, fills: 1_000, pages: 9, bytes: 9 })).toMatchObject({ state: "warning" });
    provide("comeback_page_store_hearing", () => [{ value: 0 }]);
    await fails("page-store", /^The page store does not hear of changes/);
    await passes("slow-answers");
    for (let n = 0; n < 1_100; n++)
      observe("comeback_request_seconds", { kind: "member" }, n % 20 === 0 ? 3 : 0.01);
    await fails("slow-answers", /^5 % of 1,\d+ requests took longer than a second/);
  });
});

test("a check that hangs or throws says so, and holds up no other", async () => {
  const context = { now: new Date(), clock: Date.now, env: readEnv(env) };
  const hanging: Check = { id: "x", title: "X", look: () => new Promise(() => undefined) };
  expect(await lookAt(hanging, context, 50)).toMatchObject({
    state: "bad",
    words: "This check did not end within 0.05 seconds.",
  });
  const throwing: Check = {
    id: "x",
    title: "X",
    look: () => {
      throw Object.assign(new Error("secret"), { code: "ECONNREFUSED" });
    },
  };
  expect(await lookAt(throwing, context)).toMatchObject({
    state: "bad",
    words: "This check could not be made (ECONNREFUSED).",
  });
});

test("all checks are made at once, each has a name of its own, and each was seen to fail here", async () => {
  const report = await lookAtAll({ now: new Date(), clock: Date.now, env: readEnv(env) });
  expect(report.checked.length).toBeGreaterThanOrEqual(25);
  expect(new Set(report.checked.map(({ id }) => id)).size).toBe(report.checked.length);
  const { bad, warnings } = countProblems(report);
  expect(bad + warnings).toBe(report.checked.filter(({ state }) => state !== "good").length);
  expect([...checks.keys()].filter((id) => !looked.has(id))).toEqual([]);
});

import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, vi } from "vitest";
import type { Database } from "@/db/client";
import { findLogEnd } from "@/db/decisions/log";
import { readEnv } from "@/lib/env";
import { decide } from "@/lib/forum/moderation/decisions/operations";
import type { Check } from "@/lib/health/check";
import { countProblems, lookAt, lookAtAll } from "@/lib/health/look";
import { perform } from "@/lib/pipeline/perform";
import { checks, fails, passes, settings, useDataFolder } from "../support/health";
import { test } from "../support/with-world";
import { as } from "../support/world";

beforeAll(useDataFolder);

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
    await fails("care", /^Nobody has decided about 1 post in which somebody may be in danger/);
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
});

test("a check that hangs or throws says so, and holds up no other", async () => {
  const context = { now: new Date(), clock: Date.now, env: readEnv(settings) };
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

test("all checks are made at once, each has a name of its own, and a test that makes it fail", async () => {
  const report = await lookAtAll({ now: new Date(), clock: Date.now, env: readEnv(settings) });
  expect(report.checked.length).toBeGreaterThanOrEqual(25);
  expect(new Set(report.checked.map(({ id }) => id)).size).toBe(report.checked.length);
  const { bad, warnings } = countProblems(report);
  expect(bad + warnings).toBe(report.checked.filter(({ state }) => state !== "good").length);
  const tests = ["health", "health-of-server"].map((name) =>
    readFileSync(`tests/operations/${name}.test.ts`, "utf8"),
  );
  // These depend on the machine: their words are tested for a machine that is full, old or busy.
  const byWords = [
    "disk-data",
    "disk-pictures",
    "network-disk",
    "postgres-version",
    "connections",
    "memory",
    "long-transactions",
    "bloat",
  ];
  const untested = [...checks.keys()].filter((id) => !tests.some((text) => text.includes(`fails("${id}"`)));
  expect(untested.sort()).toEqual(byWords.sort());
});

import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { SMTPServerOptions } from "smtp-server";
import { describe, expect, vi } from "vitest";
import { database } from "@/db/client";
import { findMailHealth } from "@/db/notifications/mails";
import { noteMailServer } from "@/lib/forum/notifications/mail/health-operations";
import { requestSignIn } from "@/lib/forum/people/sign-ins/operations";
import { startJobs } from "@/lib/jobs/start";
import { sendSignInLink } from "@/lib/jobs/tasks/send-sign-in-link";
import { checkMailServer, mailHealth, mailOutlook } from "@/lib/mail/health";
import { send } from "@/lib/mail/send";
import { watchMail } from "@/lib/mail/watch";
import { SYSTEM, VISITOR } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { startMailServer } from "../support/mail-server";
import { test as base, repliedTo } from "../support/mailing";
import { takeConsoleErrors } from "../support/setup";
import { as } from "../support/world";

/** Each test begins without jobs, and with a mail server that has never been tried. */
const test = base.extend("fresh", { auto: true }, async ({ mail: _ }) => {
  const warned = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  warned.mockClear();
  vi.spyOn(console, "info").mockImplementation(() => undefined);
  await database().execute(sql`delete from graphile_worker._private_jobs`);
  await database().execute(sql`delete from verification_tokens`);
  await database().execute(sql`
    update mail_health set worked_at = null, failed_at = null, failing_since = null, problem = null`);
  return true;
});

const letter = { to: "ada@example.org", subject: "A test", text: "A test.", html: "<p>A test.</p>" };
const visitor = new Headers();
const refusing: SMTPServerOptions = {
  authOptional: false,
  onAuth: (_auth, _session, done) => done(new Error("535 Wrong password for ada@example.org")),
};

async function server(options: SMTPServerOptions, onCleanup: (fn: () => Promise<void>) => void) {
  const started = await startMailServer(0, options);
  onCleanup(started.stop);
  return started;
}

async function jobs() {
  const { rows } = await database().execute<{ task: string; attempts: number; seconds: number }>(sql`
    select task_identifier as task, attempts, extract(epoch from run_at - now())::float8 as seconds
    from graphile_worker.jobs order by id`);
  return rows;
}

describe("a check of the mail server", () => {
  test("recognises a working server and an absent one", async ({ mail }) => {
    expect(await checkMailServer(mail.url)).toBeNull();
    expect(await mailHealth()).toEqual({ ok: true, since: expect.any(Date), problem: null });
    expect(await mailOutlook(visitor)).toBe("sent");
    expect(await checkMailServer("smtp://127.0.0.1:1")).toBe("unreachable");
    expect(await checkMailServer("smtp://mail.invalid")).toBe("unknown_host");
    expect(await mailOutlook(visitor)).toBe("failing");
  });

  test("recognises a refused password, missing encryption and an untrusted certificate", async ({
    onTestFinished,
  }) => {
    const locked = await server({ ...refusing, allowInsecureAuth: true }, onTestFinished);
    const withPassword = locked.url.replace("//", "//ada:wrong@");
    expect(await checkMailServer(withPassword)).toBe("sign_in_refused");
    expect(await checkMailServer(`${locked.url}?requireTLS=true`)).toBe("no_encryption");
    const selfSigned = await server({ disabledCommands: [] }, onTestFinished);
    expect(await checkMailServer(selfSigned.url)).toBe("bad_certificate");
    expect(await checkMailServer(`${selfSigned.url}?tls.rejectUnauthorized=false`)).toBeNull();
    const tlsOnly = await server({ secure: true }, onTestFinished);
    expect(await checkMailServer(tlsOnly.url.replace("smtp:", "smtps:"))).toBe("bad_certificate");
    expect(
      takeConsoleErrors()
        .map(String)
        .filter((line) => !line.includes("smtp-server")),
    ).toEqual([]);
  });

  test("logs each kind of failure once, without the server's words", async ({ onTestFinished }) => {
    const locked = await server({ ...refusing, allowInsecureAuth: true }, onTestFinished);
    // The log has one line a second for each cause.
    await pause(1_000);
    for (const _ of [1, 2]) await checkMailServer(locked.url.replace("//", "//ada:wrong@"));
    const lines = vi.mocked(console.warn).mock.calls.flat().map(String);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("sign_in_refused");
    expect(lines[0]).not.toMatch(/ada[@:]|wrong|password/i);
  });
});

describe("an email", () => {
  test("tells all instances when it fails or succeeds", async ({ mail }) => {
    await mail.stop();
    await expect(send(letter)).rejects.toThrow("ECONNREFUSED");
    const failing = await mailHealth();
    expect(failing).toMatchObject({ ok: false, since: expect.any(Date) });
    expect(failing.problem).toMatch(/^The mail server does not answer/);
    const back = await startMailServer(mail.port);
    await send(letter);
    expect((await mailHealth()).ok).toBe(true);
    await back.stop();
  });

  test("refused for its own sake says nothing about other emails", async ({ mail }) => {
    for (const responseCode of [451, 550]) {
      mail.manners.answer = async () => {
        throw Object.assign(new Error("No."), { responseCode });
      };
      await expect(send(letter)).rejects.toThrow(String(responseCode));
      expect(await findMailHealth()).toMatchObject({ failedAt: null, problem: null });
    }
  });

  test("from a refused sender is a problem of all emails, and the next one is tried after a start", async ({
    onTestFinished,
  }) => {
    const strict = await server(
      {
        onMailFrom: (_from, _session, done) =>
          done(Object.assign(new Error("Not yours."), { responseCode: 553 })),
      },
      onTestFinished,
    );
    vi.stubEnv("SMTP_URL", strict.url);
    await expect(send(letter)).rejects.toThrow("553");
    const watch = watchMail();
    await vi.waitFor(async () => expect((await mailHealth()).ok).toBe(true));
    await watch.close();
    await expect(send(letter)).rejects.toThrow("553");
    expect((await findMailHealth()).problem).toBe("sender_refused");
  });

  test("that succeeds does not hide a later failure", async ({ mail: _ }) => {
    const note = (input: object) => perform(noteMailServer, input, as(SYSTEM));
    const began = new Date(Date.now() - 1_000);
    await note({ problem: "unreachable", began });
    expect(await note({ problem: null, began })).toEqual({ name: "mail_server.worked", woken: null });
    expect((await mailHealth()).ok).toBe(false);
    await note({ problem: null, began: new Date(Date.now() + 1) });
    expect((await mailHealth()).ok).toBe(true);
  });
});

describe("when the mail server works again", () => {
  test("every failed email is sent at once, even without attempts left, and no other job runs", async ({
    world,
  }) => {
    await perform(noteMailServer, { problem: "unreachable", began: new Date() }, as(SYSTEM));
    const add = (task: string, attempts: number, seconds: number) =>
      database().execute(sql`
        with added as (select (graphile_worker.add_job(${task}, '{}'::json)).id)
        select added.id, graphile_worker.reschedule_jobs(array[added.id],
          run_at := now() + ${seconds} * interval '1 second', attempts := ${attempts}) from added`);
    await add("send_sign_in_link", 6, 400);
    await add("mail_notifications", 9, 8_000);
    await add("mail_digest", 25, 20_000);
    await add("mail_outcome", 0, 600);
    await add("ask_akismet", 7, 1_000);
    await pause(5);
    const event = await perform(noteMailServer, { problem: null, began: new Date() }, as(SYSTEM));
    expect(event).toEqual({ name: "mail_server.worked", woken: 3 });
    const now = (await jobs()).filter(({ seconds }) => seconds <= 0).map(({ task }) => task);
    expect(now).toEqual(["send_sign_in_link", "mail_notifications", "mail_digest"]);
    expect(world.people.ada.id).toBeGreaterThan(0);
  });

  test("queued emails are sent within seconds of a real outage, each once", { timeout: 60_000 }, async ({
    mail,
    url,
    world,
  }) => {
    await repliedTo(world, world.people.ada, "A reply, and the mail server is away.");
    await mail.stop();
    const working = await startJobs({ databaseUrl: url });
    const watch = watchMail();
    await perform(requestSignIn, { email: "ben@example.org" }, as(VISITOR));
    await database().execute(sql`
      select graphile_worker.add_job('mail_notifications', ${JSON.stringify({ personId: world.people.ada.id })}::json)`);
    await vi.waitFor(async () => expect((await jobs()).map(({ attempts }) => attempts)).toEqual([1, 1]), {
      timeout: 10_000,
    });
    // As after minutes without it.
    await database().execute(sql`
      update graphile_worker._private_jobs set attempts = 5, run_at = now() + interval '148 seconds'`);
    expect((await mailHealth()).ok).toBe(false);
    const back = await startMailServer(mail.port);
    const since = performance.now();
    await vi.waitFor(async () => expect(await jobs()).toEqual([]), { timeout: 30_000, interval: 100 });
    expect(performance.now() - since).toBeLessThan(30_000);
    expect((await mailHealth()).ok).toBe(true);
    await watch.close();
    await working.stop();
    expect(back.count()).toBe(2);
    await back.stop();
    expect(
      takeConsoleErrors()
        .map(String)
        .every((line) => line.includes("A job failed")),
    ).toBe(true);
  });
});

describe("a delayed sign-in email", () => {
  const request = { email: "ben@example.org", next: "/", browser: null };
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);

  test("is made anew and says so if it waited longer than its link is valid", async ({ mail }) => {
    await mail.stop();
    await expect(sendSignInLink(request, ago(1))).rejects.toThrow("ECONNREFUSED");
    const back = await startMailServer(mail.port);
    await sendSignInLink(request, ago(25));
    const { text = "" } = await back.next();
    expect(text).toContain("You asked 25 minutes ago.");
    expect(text).toContain("for 10 minutes");
    const { rows } = await database().execute<{ minutes: number }>(sql`
      select extract(epoch from expires - now())::float8 / 60 as minutes from verification_tokens`);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.minutes).toBeGreaterThan(9);
    await back.stop();
  });

  test("is not sent after more than an hour", async ({ mail }) => {
    await sendSignInLink(request, ago(61));
    expect(mail.count()).toBe(0);
  });

  test("does not mention a delay if it is sent at once", async ({ mail }) => {
    await sendSignInLink(request, ago(0));
    expect((await mail.next()).text).not.toContain("minutes ago");
  });
});

import { eq } from "drizzle-orm";
import type { ParsedMail } from "mailparser";
import { describe, expect } from "vitest";
import { POST } from "@/app/api/check-in/route";
import { POST as stop } from "@/app/api/check-in/unsubscribe/route";
import { POST as resume } from "@/app/api/check-in/unsubscribe/undo/route";
import { checkIns, outcomes } from "@/db/check-ins/schema";
import { database } from "@/db/client";
import { people } from "@/db/people/schema";
import { findThread } from "@/db/threads/reads";
import { threads } from "@/db/threads/schema";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { withdrawThread } from "@/lib/forum/content/withdrawals/operations";
import { outcomePath } from "@/lib/forum/notifications/check-ins/links";
import { sendCheckIns } from "@/lib/forum/notifications/check-ins/operations";
import { chooseMail } from "@/lib/forum/notifications/mail/preferences";
import { mailOutcome } from "@/lib/jobs/tasks/mail-outcome";
import { type Member, SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { WEEK_MS } from "@/lib/time";
import { endCheckInsPath, recordOutcomePath, resumeCheckInsPath } from "@/lib/urls";
import { test as base } from "../support/mailing";
import { as, question } from "../support/world";

const POSTED = new Date("2026-10-26T09:00:00Z");
const weeksOn = (weeks: number) => new Date(POSTED.getTime() + weeks * WEEK_MS);

/** Only what the test itself posts is of an age to be asked about. */
const test = base.extend("asked", async ({ world: _ }) => {
  await database().delete(checkIns);
  await database().delete(outcomes);
  await database()
    .update(threads)
    .set({ createdAt: new Date("2020-01-01") });
  const asked = (at: Date) => perform(sendCheckIns, {}, as(SYSTEM, at)).then((event) => event.asked);
  return Object.assign(asked, { post });
});

async function post(writer: Member, more = {}): Promise<number> {
  const title = "What became of a knee that hurt downhill?";
  return (await perform(askQuestion, { ...question(title), ...more }, as(writer, POSTED))).threadId;
}

const tokenOf = (mail: ParsedMail, said: string) =>
  new RegExp(`It is ${said}:\nhttps://forum\\.example\\.org/check-in/([\\w.-]+)\n`).exec(
    mail.text ?? "",
  )?.[1] ?? "";

const sent = (path: string, form = {}) =>
  new Request(`https://forum.example.org${path}`, { method: "POST", body: new URLSearchParams(form) });

const linesOf = async (id: number) => {
  const found = await findThread(id);
  return found?.state === "shown" ? found.thread.outcomes : null;
};

describe("a check-in", () => {
  test("is sent once at 4, 8, 12 and 26 weeks, by one email each, however often the job runs", async ({
    world,
    asked,
    mail,
  }) => {
    const threadId = await asked.post(world.people.ada);
    expect(await asked(weeksOn(3.99))).toEqual([]);
    for (const weeks of [4, 8, 12, 26]) {
      expect(await asked(weeksOn(weeks))).toEqual([{ threadId, weeks }]);
      expect(await asked(weeksOn(weeks + 0.1))).toEqual([]);
      for (let run = 0; run < 2; run++) await mailOutcome({ threadId, weeks });
      expect((await mail.next()).subject).toBe(
        `What happened? ${weeks} weeks after “What became of a knee that hurt downhill?”`,
      );
    }
    expect(await asked(weeksOn(52))).toEqual([]);
    expect(mail.count()).toBe(4);
  });

  test("is emailed by the job that its transaction queues", async ({ world, asked, db }) => {
    const threadId = await asked.post(world.people.ada);
    await asked(weeksOn(4));
    const { rows } = await db.$client.query(
      "select key, task_identifier from graphile_worker.jobs where key like 'outcome:%'",
    );
    expect(rows).toContainEqual({ key: `outcome:${threadId}:4`, task_identifier: "mail_outcome" });
  });

  test("is not sent for missing, late or sample threads, or writers without email", async ({
    world: { people: cast },
    asked,
    mail,
  }) => {
    const gone = await asked.post(cast.ada);
    await perform(withdrawThread, { threadId: gone }, as(cast.ada));
    const sample = await asked.post(cast.ada);
    await database().update(threads).set({ sample: true }).where(eq(threads.id, sample));
    const late = await asked.post(cast.ada);
    await database()
      .update(threads)
      .set({ createdAt: weeksOn(-1) })
      .where(eq(threads.id, late));
    await asked.post(cast.nova);
    await database().update(people).set({ emailVerified: null }).where(eq(people.id, cast.nova.id));
    await asked.post(cast.kit);
    await perform(chooseMail, { outcome: "never" }, as(cast.kit));
    await database()
      .update(threads)
      .set({ writerId: cast.sol.id })
      .where(eq(threads.id, await asked.post(cast.ben)));
    expect(await asked(weeksOn(4))).toEqual([]);

    const withdrawn = await asked.post(cast.ada);
    expect(await asked(weeksOn(4))).toEqual([{ threadId: withdrawn, weeks: 4 }]);
    await perform(withdrawThread, { threadId: withdrawn }, as(cast.ada));
    await mailOutcome({ threadId: withdrawn, weeks: 4 });
    expect(mail.count()).toBe(0);
  });

  test("is answered by the link alone, and changed by the same link later", async ({
    world,
    asked,
    mail,
  }) => {
    const threadId = await asked.post(world.people.ada, { anonymous: true });
    await asked(weeksOn(4));
    await mailOutcome({ threadId, weeks: 4 });
    const got = await mail.next();
    expect(got.text?.replace(/\s+/g, " ")).toContain("still without your name");
    const token = tokenOf(got, "better");
    expect(await linesOf(threadId)).toEqual([]);
    const answer = await POST(sent(recordOutcomePath(token), { answer: "better" }));
    expect([answer.status, answer.headers.get("location")]).toEqual([
      303,
      expect.stringMatching(new RegExp(`^/t/${threadId}/[\\w-]+\\?rev=\\d+#what-happened$`)),
    ]);
    expect(await linesOf(threadId)).toEqual([{ weeks: 4, answer: "better", answeredAt: expect.any(Date) }]);
    await POST(sent(recordOutcomePath(token), { answer: "worse" }));
    expect(await linesOf(threadId)).toEqual([{ weeks: 4, answer: "worse", answeredAt: expect.any(Date) }]);
    expect((await POST(sent(recordOutcomePath(token), { answer: "cured" }))).status).toBe(422);
  });

  test("cannot be answered by suspended members or for missing threads", async ({ world, asked }) => {
    const threadId = await asked.post(world.people.ada);
    const token = outcomePath({ threadId, weeks: 4 }).replace("/check-in/", "");
    const status = async () => (await POST(sent(recordOutcomePath(token), { answer: "same" }))).status;
    const suspend = (until: Date | null) =>
      database().update(people).set({ suspendedUntil: until }).where(eq(people.id, world.people.ada.id));
    await suspend(new Date(Date.now() + WEEK_MS));
    expect(await status()).toBe(403);
    await suspend(null);
    await perform(withdrawThread, { threadId }, as(world.people.ada));
    expect(await status()).toBe(410);
    expect(await database().select().from(outcomes)).toEqual([]);
  });

  test("is stopped for one thread by a click, and resumed by another", async ({ world, asked }) => {
    const threadId = await asked.post(world.people.ada);
    const other = await asked.post(world.people.ada);
    await asked(weeksOn(4));
    const token = outcomePath({ threadId, weeks: 4 }).replace("/check-in/", "");
    await database()
      .update(threads)
      .set({ createdAt: new Date(Date.now() - 4.5 * WEEK_MS) });
    const later = new Date(Date.now() + 4 * WEEK_MS);
    expect((await stop(sent(endCheckInsPath(token)))).headers.get("location")).toContain(token);
    expect((await asked(later)).map((ask) => ask.threadId)).not.toContain(threadId);
    expect((await database().select().from(checkIns).where(eq(checkIns.threadId, other))).length).toBe(2);
    await resume(sent(resumeCheckInsPath(token)));
    expect(await asked(later)).toEqual([{ threadId, weeks: 8 }]);
  });

  test("is refused for a forged, altered or foreign link, without saying why", async ({ world, mail: _ }) => {
    const good = outcomePath({ threadId: world.question.id, weeks: 4 }).replace("/check-in/", "");
    const nowhere = outcomePath({ threadId: 99_999_999, weeks: 4 }).replace("/check-in/", "");
    const bad = [good.slice(0, -1), `${good}A`, "", nowhere];
    for (const post of [POST, stop, resume]) {
      const answers = await Promise.all(
        bad.map((token) => post(sent(recordOutcomePath(token), { answer: "same" }))),
      );
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
      expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    }
  });
});

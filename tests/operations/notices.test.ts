import { sql } from "drizzle-orm";
import { describe, expect, vi } from "vitest";
import { database } from "@/db/client";
import { reportIllegal } from "@/lib/forum/reactions/flags/report-operations";
import { confirmReport } from "@/lib/jobs/tasks/confirm-report";
import { mailNotifiers } from "@/lib/jobs/tasks/mail-notifiers";
import { VISITOR } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { decided } from "../support/decisions";
import { effectsOf } from "../support/effects";
import { replyOf } from "../support/flags";
import { test } from "../support/mailing";
import { as, type World } from "../support/world";

async function reported({ people, question }: World, email: string) {
  const subject = await replyOf(people.ben, question.id, `I sell it without a prescription, ask ${email}.`);
  const why = `It sells prescription drugs without one, to ${email}.`;
  const report = { subject, why, name: "Vera", email, goodFaith: true };
  const { caseId } = await perform(reportIllegal, report, as(VISITOR));
  return { subject, caseId };
}

const addressesIn = async (caseId: number) =>
  (
    await database().execute<{ email: string | null }>(
      sql`select notifier_email as email from flags where case_id = ${caseId} order by id`,
    )
  ).rows.map(({ email }) => email);

describe("a visitor who reported illegal content", () => {
  test("gets one email with the outcome, and the address is deleted", async ({ world, mail }) => {
    const { subject, caseId } = await reported(world, "vera@example.org");
    const event = await decided(world.people.mia, "remove", subject);
    const jobs = effectsOf(event).jobs.flatMap((job) => (job.name === "mail_notifiers" ? [job.payload] : []));
    expect(jobs).toEqual([{ decisionId: event.decisionIds[0] }]);
    for (const job of [...jobs, ...jobs]) await mailNotifiers(job);
    const { subject: title, text = "", to } = await mail.next();
    expect(mail.count()).toBe(1);
    expect([to].flat()[0]?.text).toBe("vera@example.org");
    expect(title).toBe("Your report on Comeback has been decided");
    const flat = text.replace(/\s+/g, " ");
    for (const part of [
      "A moderator removed what you reported. Reason: Off topic.",
      "Article 21",
      "A person, not a machine, reviewed it",
    ])
      expect(flat).toContain(part);
    for (const secret of [world.people.ben.handle, world.people.mia.handle, "It is about tents"])
      expect(flat).not.toContain(secret);
    expect(await addressesIn(caseId)).toEqual([null]);
  });

  test("gets a confirmation at once, without a word of the report, and then the decision", async ({
    world,
    mail,
  }) => {
    const subject = await replyOf(world.people.ben, world.question.id, "I sell them without a prescription.");
    const why = "It sells prescription drugs without a prescription.";
    const report = { subject, why, name: "Vera", email: "vera@example.org", goodFaith: true };
    const sent = [
      await perform(reportIllegal, report, as(VISITOR)),
      await perform(reportIllegal, report, as(VISITOR)),
      await perform(reportIllegal, { ...report, why: `${why} Twice.`, email: "" }, as(VISITOR)),
    ];
    const jobs = sent
      .flatMap((event) => effectsOf(event).jobs)
      .filter(({ name }) => name === "confirm_report");
    expect(jobs).toHaveLength(1);
    for (const job of jobs) if (job.name === "confirm_report") await confirmReport(job.payload);
    const { subject: title, text = "", to } = await mail.next();
    expect([to].flat()[0]?.text).toBe("vera@example.org");
    expect(title).toBe("We received your report on Comeback");
    expect(text).not.toContain(why);
    expect(await addressesIn(sent[0]?.caseId ?? 0)).toContain("vera@example.org");
  });

  test("gets the email later if the mail server is away, and only then is the address deleted", async ({
    world,
    mail,
  }) => {
    const { subject, caseId } = await reported(world, "later@example.org");
    const { decisionIds } = await decided(world.people.mia, "remove", subject);
    const job = { decisionId: decisionIds[0] ?? 0 };
    vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
    await expect(mailNotifiers(job)).rejects.toThrow();
    expect(await addressesIn(caseId)).toEqual(["later@example.org"]);
    vi.stubEnv("SMTP_URL", mail.url);
    await mailNotifiers(job);
    expect(mail.count()).toBe(1);
    expect(await addressesIn(caseId)).toEqual([null]);
  });
});

import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import type { NotificationKind } from "@/db/notifications/schema";
import { escalate, takeCase } from "@/lib/forum/moderation/cases/operations";
import { undoDecision } from "@/lib/forum/moderation/decisions/operations";
import { callModerators } from "@/lib/forum/notifications/mail/case-operations";
import { jobsOfMail } from "@/lib/forum/notifications/mail/keys";
import { chooseMail, unsubscribe } from "@/lib/forum/notifications/mail/preferences";
import { frequenciesFor, frequencyOf, kindsFor } from "@/lib/forum/notifications/mail/rules";
import { withdrawFlag } from "@/lib/forum/reactions/flags/operations";
import { reportIllegal } from "@/lib/forum/reactions/flags/report-operations";
import { mailCases } from "@/lib/jobs/tasks/mail-cases";
import type { Member } from "@/lib/pipeline/actor";
import { SYSTEM, VISITOR } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { newMember } from "../support/decision-targets";
import { decided } from "../support/decisions";
import { effectsOf } from "../support/effects";
import { flag, replyOf } from "../support/flags";
import { test as base } from "../support/mailing";
import { as, type World } from "../support/world";

/** Each test begins without an open case. */
const test = base.extend("empty", { auto: true }, async ({ world: _ }) => {
  await database().execute(sql`delete from case_mails`);
  await database().execute(sql`update cases set decided_at = now() where decided_at is null`);
});

const call = (urgent: boolean) => perform(callModerators, { urgent }, { actor: SYSTEM, source: "job" });

/** Calls the moderators and works off the jobs that follow. @returns who was called. */
async function callAndMail(urgent: boolean): Promise<number[]> {
  const event = await call(urgent);
  for (const job of effectsOf(event).jobs) if (job.name === "mail_cases") await mailCases(job.payload);
  return event.people;
}

const WORDS = "Take a double dose of the blue tablets, and run through all of it.";

async function flagged(world: World, reason: "spam" | "dangerous_advice" | "private_information" = "spam") {
  const subject = await replyOf(await newMember(), world.question.id, WORDS);
  const flagger = await newMember();
  const event = await flag(flagger, subject, reason, "It says so itself, in the first line.");
  return { subject, flagger, event, caseId: event.caseId };
}

const choose = (person: Member, frequency: string) => perform(chooseMail, { cases: frequency }, as(person));

describe("the email about open cases", () => {
  test("goes to each moderator once a day, and not again for the same cases", async ({ world, mail }) => {
    const { mia, kit } = world.people;
    const [one, two] = [await flagged(world), await flagged(world)];
    expect(await callAndMail(false)).toEqual([mia.id, kit.id].sort((a, b) => a - b));
    const { subject, text = "" } = await mail.next();
    expect(subject).toBe("2 open cases, 2 of them new to you");
    for (const { caseId } of [one, two])
      expect(text).toContain(`https://forum.example.org/moderation/cases/${caseId}\n`);
    expect(text).toContain("A reply: spam (1 flag), open for less than an hour:");
    await mail.next();

    expect(await callAndMail(false)).toEqual([]);
    const three = await flagged(world);
    expect(await callAndMail(false)).toHaveLength(2);
    const next = await mail.next();
    expect(next.subject).toBe("3 open cases, 1 of them new to you");
    expect(next.text).toContain(`/moderation/cases/${three.caseId}\n`);
    expect(next.text).not.toContain(`/moderation/cases/${one.caseId}\n`);
  });

  test("names neither the writer, nor the flagger, nor a word of the post or the flag", async ({
    world,
    mail,
  }) => {
    const { flagger } = await flagged(world, "dangerous_advice");
    await callAndMail(true);
    const sent = await mail.next();
    const all = [sent.headerLines.map(({ line }) => line).join("\n"), sent.text, sent.html].join("\n");
    expect(all).not.toMatch(/tablets|double dose|first line|knee|ada\b/i);
    expect(all).not.toContain(flagger.handle);
    expect(all).not.toContain("member-");
  });

  test("is called for at once by the gravest reasons, and by no others", async ({ world }) => {
    const jobsOf = (event: Parameters<typeof effectsOf>[0]) => effectsOf(event).jobs.map(({ name }) => name);
    for (const reason of ["dangerous_advice", "private_information"] as const)
      expect(jobsOf((await flagged(world, reason)).event)).toContain("call_moderators");
    expect(jobsOf((await flagged(world, "spam")).event)).not.toContain("call_moderators");
    const { subject } = await flagged(world, "spam");
    const why = "It offers what the law forbids to sell, in the second line.";
    const report = await perform(
      reportIllegal,
      { subject, why, name: "", email: "", goodFaith: true },
      as(VISITOR),
    );
    expect(effectsOf(report).jobs).toContainEqual(
      expect.objectContaining({ name: "call_moderators", key: "call_moderators", runAt: expect.any(Date) }),
    );
  });

  test("tells of the gravest at once, and of the rest once a day", async ({ world, mail }) => {
    const { mia, kit } = world.people;
    await choose(kit, "daily");
    const [grave, mild] = [await flagged(world, "dangerous_advice"), await flagged(world, "spam")];
    expect(await callAndMail(true)).toEqual([mia.id]);
    const first = await mail.next();
    expect(first.subject).toBe("A case needs you now");
    expect(first.text).toContain(`/moderation/cases/${grave.caseId}\n`);
    expect(first.text).not.toContain(`/moderation/cases/${mild.caseId}\n`);
    expect(await callAndMail(true)).toEqual([]);

    expect((await callAndMail(false)).toSorted()).toEqual([mia.id, kit.id].toSorted());
    const [one, other] = [await mail.next(), await mail.next()];
    const [mias, kits] = JSON.stringify(one.to).includes("mia@") ? [one, other] : [other, one];
    expect(mias.subject).toBe("2 open cases, 1 of them new to you");
    expect(mias.text).not.toContain(`/moderation/cases/${grave.caseId}\n`);
    expect(kits.subject).toBe("2 open cases, 2 of them new to you");
  });

  test("tells again of a case that became grave, or that somebody reopened", async ({ world, mail }) => {
    const { mia, kit } = world.people;
    await choose(kit, "never");
    const { subject, caseId } = await flagged(world, "spam");
    expect(await callAndMail(false)).toEqual([mia.id]);
    await mail.next();
    await flag(await newMember(), subject, "dangerous_advice", "It is a dose.");
    expect(await callAndMail(true)).toEqual([mia.id]);
    expect((await mail.next()).text).toContain("spam and dangerous advice (2 flags)");

    const { decisionIds } = await decided(kit, "hide", subject, { caseId });
    expect(await callAndMail(false)).toEqual([]);
    await perform(undoDecision, { decisionId: decisionIds[0] }, as(kit));
    expect(await callAndMail(false)).toEqual([mia.id]);
  });

  test("leaves out what somebody works on, decided or withdrew, and one's own", async ({ world, mail }) => {
    const { mia, kit } = world.people;
    const taken = await flagged(world);
    await perform(takeCase, { caseId: taken.caseId }, as(kit));
    expect(await callAndMail(false)).toEqual([]);

    const withdrawn = await flagged(world);
    await perform(withdrawFlag, { subject: withdrawn.subject }, as(withdrawn.flagger));
    expect(await callAndMail(false)).toEqual([]);

    const own = await replyOf(mia, world.question.id, "I moderate, and I say: rest.");
    await flag(await newMember(), own);
    expect(await callAndMail(false)).toEqual([kit.id]);
    await mail.next();

    await flagged(world);
    const called = effectsOf(await call(false)).jobs;
    await database().execute(sql`update cases set decided_at = now() where decided_at is null`);
    for (const job of called) if (job.name === "mail_cases") await mailCases(job.payload);
    expect(mail.count()).toBe(1);
  });

  test("tells only admins of an escalated case", async ({ world, mail }) => {
    const { mia, kit, jo } = world.people;
    const subject = await replyOf(jo, world.question.id, "Run on it every day, always.");
    await flag(await newMember(), subject);
    await callAndMail(false);
    await Promise.all([mail.next(), mail.next()]);
    const escalation = "The author does not stop, and I cannot decide about the account.";
    const event = await perform(escalate, { subject, escalation }, as(mia));
    expect(effectsOf(event).jobs).toContainEqual(expect.objectContaining({ name: "call_moderators" }));
    expect(await callAndMail(true)).toEqual([kit.id]);
    expect((await mail.next()).text).toContain("A member’s account, escalated to the admins");
  });

  test("is sent once, however often its job runs", async ({ world, mail }) => {
    await flagged(world);
    const { jobs } = effectsOf(await call(false));
    const run = async () => {
      for (const job of jobs) if (job.name === "mail_cases") await mailCases(job.payload);
    };
    await run();
    await Promise.all([run(), run()]);
    expect(mail.count()).toBe(2);
    expect(jobsOfMail("cases:7:1795976041000:urgent")).toMatchObject([
      { name: "mail_cases", payload: { personId: 7, round: 1795976041000, urgent: true } },
    ]);
  });

  test("ends with a link to unsubscribe, and comes again if it is chosen again", async ({ world, mail }) => {
    const { mia, kit } = world.people;
    await choose(kit, "never");
    await flagged(world);
    await callAndMail(false);
    const { text = "" } = await mail.next();
    expect(text).toContain("your settings ask for emails about open cases");
    const [, path = ""] = /Unsubscribe from emails like this one:\n(\S+)/.exec(text) ?? [];
    const token = new URL(path).searchParams.get("token");
    expect((await perform(unsubscribe, { token }, as(VISITOR))).before).toEqual({ cases: "at_once" });
    await flagged(world);
    expect(await callAndMail(false)).toEqual([]);
    await choose(mia, "daily");
    expect(await callAndMail(false)).toEqual([mia.id]);
  });

  test("is a choice of moderators and admins only", () => {
    const cases: NotificationKind = "cases";
    expect(kindsFor("moderator")).toContain(cases);
    expect(kindsFor("admin")).toContain(cases);
    expect(kindsFor("author")).not.toContain(cases);
    expect(kindsFor("member")).not.toContain(cases);
    expect(frequenciesFor(cases)).toEqual(["at_once", "daily", "never"]);
    expect(frequencyOf([], cases)).toBe("at_once");
  });
});

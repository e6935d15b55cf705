import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { mails, notifications } from "@/db/notifications/schema";
import { people } from "@/db/people/schema";
import { chooseMail } from "@/lib/forum/notifications/mail/preferences";
import { callDigests } from "@/lib/jobs/tasks/call-digests";
import { mailDigest } from "@/lib/jobs/tasks/mail-digest";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS } from "@/lib/time";
import { test as base, repliedTo } from "../support/mailing";
import { as } from "../support/world";

const MONDAY = "2026-11-23";

/** Whom the morning's call gives a job; the clock that calls says the time by UTC. */
const test = base.extend("called", async ({ mail: _ }) => {
  await database().execute(sql`delete from graphile_worker._private_jobs`);
  return async (frequency: "daily" | "weekly", ts = `${MONDAY}T07:00:00.000Z`): Promise<string[]> => {
    await callDigests(frequency)({ _cron: { ts } });
    const { rows } = await database().execute<{ key: string }>(
      sql`select key from graphile_worker.jobs where key like 'digest:%' order by key`,
    );
    return rows.map(({ key }) => key);
  };
});

const ago = (days: number) => new Date(Date.now() - days * DAY_MS);

describe("the call for digests", () => {
  test("goes to members with unseen, unsent and recent notifications at that frequency", async ({
    world,
    called,
  }) => {
    const { ada, kit, mia, nova, jo } = world.people;
    for (const person of [ada, kit, mia, nova, jo])
      await perform(chooseMail, { reply: "weekly" }, as(person));
    await perform(chooseMail, { reply: "daily" }, as(kit));
    for (const person of [ada, kit, mia, jo])
      await repliedTo(world, person, `A reply that waits for ${person.handle}.`);
    await repliedTo(world, nova, "A reply from three weeks ago.", { at: ago(21) });
    await database()
      .update(notifications)
      .set({ seenAt: new Date() })
      .where(eq(notifications.personId, mia.id));
    const [sent] = await database()
      .insert(mails)
      .values({ key: `digest:${jo.id}:weekly:2026-11-16`, personId: jo.id, kind: "reply" })
      .returning();
    await database().update(notifications).set({ mailId: sent?.id }).where(eq(notifications.personId, jo.id));
    expect(await called("weekly")).toEqual([`digest:${ada.id}:weekly:${MONDAY}`]);
    expect(await called("daily")).toEqual(
      [`digest:${ada.id}:weekly:${MONDAY}`, `digest:${kit.id}:daily:${MONDAY}`].sort(),
    );
  });

  test("goes to members without a preference for kinds that are daily by default", async ({
    world,
    called,
  }) => {
    const { ben } = world.people;
    await repliedTo(world, ben, "The author wrote where ben follows.", { kind: "followed" });
    expect(await called("weekly")).toEqual([]);
    expect(await called("daily")).toEqual([`digest:${ben.id}:daily:${MONDAY}`]);
  });

  test("leads to one job and one email if called twice a day, by two instances or late", async ({
    world,
    called,
    mail,
  }) => {
    const { ada } = world.people;
    await perform(chooseMail, { reply: "daily" }, as(ada));
    await repliedTo(world, ada, "A reply that waits for the morning.");
    const once = [`digest:${ada.id}:daily:${MONDAY}`];
    expect(await called("daily")).toEqual(once);
    expect(await called("daily", `${MONDAY}T11:59:00.000Z`)).toEqual(once);
    const digest = { personId: ada.id, frequency: "daily", day: MONDAY } as const;
    await mailDigest(digest);
    await repliedTo(world, ada, "A reply that came after the mail of the day.");
    await mailDigest(digest);
    expect(mail.count()).toBe(1);
    await mailDigest({ ...digest, day: "2026-11-24" });
    await mail.next();
    expect((await mail.next()).text).toContain("came after the mail of the day");
  });
});

describe("a weekly digest", () => {
  const seen = (person: Member, days: number) =>
    database()
      .update(people)
      .set({ lastSeenAt: ago(days) })
      .where(eq(people.id, person.id));
  const weekly = (person: Member, day: string) =>
    mailDigest({ personId: person.id, frequency: "weekly", day });

  test("contains the week's notifications of weekly kinds only", async ({ world, mail }) => {
    const { ada } = world.people;
    await perform(chooseMail, { reply: "weekly", mention: "never" }, as(ada));
    await repliedTo(world, ada, "A reply of last Tuesday.", { at: ago(6) });
    await repliedTo(world, ada, "A reply of last night.", { at: ago(0.5) });
    await repliedTo(world, ada, "A mention that nobody is mailed.", { kind: "mention" });
    await repliedTo(world, ada, "An answer that is mailed at once.", { kind: "answer" });
    await weekly(ada, MONDAY);
    const { subject, text } = await mail.next();
    expect(subject).toMatch(/^2 replies in /);
    expect(text).toMatch(/last Tuesday[\s\S]*last night/);
    expect(text).not.toMatch(/nobody is mailed|mailed at once/);
  });

  test("of a long week leaves out the least important, not the latest answer", async ({ world, mail }) => {
    const { ada } = world.people;
    await perform(chooseMail, { reply: "weekly", answer: "weekly" }, as(ada));
    for (let n = 1; n <= 31; n++) await repliedTo(world, ada, `Reply number ${n} of a long week.`);
    await repliedTo(world, ada, "What answers the question, last of all.", { kind: "answer" });
    await weekly(ada, MONDAY);
    const { text } = await mail.next();
    expect(text).toContain("What answers the question, last of all.");
    expect(text).toContain("Reply number 29 of");
    expect(text).not.toContain("Reply number 30 of");
    expect(text).toContain("And 2 more.");
  });

  test("says that it is the last before half a year of absence, and resumes on return", async ({
    world,
    mail,
  }) => {
    const { ada } = world.people;
    await perform(chooseMail, { reply: "weekly" }, as(ada));
    const last = /this is your last digest/;
    const of = async (days: number, day: string) => {
      await seen(ada, days);
      await repliedTo(world, ada, `A reply after ${days} days of absence.`);
      const before = mail.count();
      await weekly(ada, day);
      return mail.count() > before ? ((await mail.next()).text ?? "").replace(/\s+/g, " ") : null;
    };
    expect(await of(172, "2026-11-02")).not.toMatch(last);
    expect(await of(174, "2026-11-09")).toMatch(last);
    expect(await of(181, "2026-11-16")).toBeNull();
    expect(await of(0, MONDAY)).toContain("A reply after 181 days of absence.");
  });
});

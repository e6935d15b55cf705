import { eq } from "drizzle-orm";
import type { ParsedMail } from "mailparser";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { mails, notifications } from "@/db/notifications/schema";
import { people } from "@/db/people/schema";
import { editComment } from "@/lib/forum/content/edits/operations";
import { withdrawComment } from "@/lib/forum/content/withdrawals/operations";
import { chooseMail } from "@/lib/forum/notifications/mail/preferences";
import { mailDigest } from "@/lib/jobs/tasks/mail-digest";
import { mailNotifications } from "@/lib/jobs/tasks/mail-notifications";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS } from "@/lib/time";
import { commentEdit } from "../support/edits";
import { repliedTo, test } from "../support/mailing";
import { as } from "../support/world";

const TITLE = "“Does an IT band ever calm down by itself?”";

const header = (mail: ParsedMail, name: string) =>
  mail.headerLines.find(({ key }) => key === name)?.line.replace(/\r?\n\s*/g, " ") ?? "";

const mailOf = async (personId: number) => {
  const [row] = await database().select().from(mails).where(eq(mails.personId, personId));
  return row;
};

describe("an at-once email", () => {
  test("collects five replies, with the required headers", async ({ world, mail }) => {
    const { ada } = world.people;
    for (let n = 1; n <= 5; n++) await repliedTo(world, ada, `Reply number ${n}, and it says something.`);
    await mailNotifications({ personId: ada.id });
    const got = await mail.next();
    expect(got.subject).toBe(`5 replies in ${TITLE}`);
    for (let n = 1; n <= 5; n++) {
      expect(got.text).toContain(`> Reply number ${n}, and it says something.`);
      expect(got.html).toContain(`Reply number ${n}, and it says something.`);
    }
    expect(got.replyTo?.text).toBe('"Please reply on the page" <no-reply@forum.example.org>');
    expect(header(got, "list-unsubscribe-post")).toBe("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    const stop = /<(https:\/\/forum\.example\.org\/api\/unsubscribe\?token=[\w.-]+)>$/;
    const [, link = "none"] = stop.exec(header(got, "list-unsubscribe")) ?? [];
    expect(got.text).toContain(`\n${link}\n`);
    expect(got.text).toContain("\nhttps://forum.example.org/settings#mail\n");
    expect(header(got, "auto-submitted")).toBe("Auto-Submitted: auto-generated");
    expect(got.messageId).toMatch(/^<mail-\d+@forum\.example\.org>$/);
    expect(got.references).toBe(`<thread-${world.question.id}@forum.example.org>`);
    await mailNotifications({ personId: ada.id });
    expect(mail.count()).toBe(1);
    expect(await mailOf(ada.id)).toMatchObject({ attempts: 1, lastError: null, sentAt: expect.any(Date) });
  });

  test("has the current words of a reply, and nothing of a withdrawn one", async ({ world, mail }) => {
    const { ada, ben } = world.people;
    const kept = await repliedTo(world, ada, "Before it was edited, it said this here.");
    const gone = await repliedTo(world, ada, "This one is taken back before the mail goes.");
    await perform(editComment, await commentEdit(kept, "After it was edited, it says that here."), as(ben));
    await perform(withdrawComment, { commentId: gone }, as(ben));
    await mailNotifications({ personId: ada.id });
    const { subject, text } = await mail.next();
    expect(subject).toBe(`A reply in ${TITLE}`);
    expect(text).toContain("After it was edited");
    expect(text).not.toMatch(/Before it was|taken back/);
  });

  test("leaves out what was read meanwhile, and members who want or can get none", async ({
    world,
    mail,
  }) => {
    const { ada, kit, mia, nova, sol } = world.people;
    for (const person of [ada, kit, nova, sol])
      await repliedTo(world, person, `A reply that is meant for ${person.handle}.`);
    await repliedTo(world, mia, "A reply from long ago.", { at: new Date(Date.now() - 8 * DAY_MS) });
    await database()
      .update(notifications)
      .set({ seenAt: new Date() })
      .where(eq(notifications.personId, ada.id));
    await perform(chooseMail, { reply: "never" }, as(kit));
    await database().update(people).set({ emailVerified: null }).where(eq(people.id, nova.id));
    for (const { id } of [ada, kit, mia, nova, sol]) await mailNotifications({ personId: id });
    expect(mail.count()).toBe(0);
    expect(await mailOf(ada.id)).toBeUndefined();
    expect(await mailOf(sol.id)).toBeUndefined();
  });
});

describe("a digest", () => {
  test("collects a day, stops after half a year of absence, and says so in the last one", async ({
    world,
    mail,
  }) => {
    const { ada } = world.people;
    const away = (days: number) =>
      database()
        .update(people)
        .set({ lastSeenAt: new Date(Date.now() - days * DAY_MS) })
        .where(eq(people.id, ada.id));
    await perform(chooseMail, { reply: "daily" }, as(ada));
    await repliedTo(world, ada, "A reply that waits for the morning.");
    await mailNotifications({ personId: ada.id });
    expect(mail.count()).toBe(0);
    await mailDigest({ personId: ada.id, frequency: "daily", day: "2026-01-01" });
    await mailDigest({ personId: ada.id, frequency: "daily", day: "2026-01-01" });
    expect((await mail.next()).text).not.toContain("your last digest");

    await repliedTo(world, ada, "A reply of the last day.");
    await away(179.5);
    await mailDigest({ personId: ada.id, frequency: "daily", day: "2026-01-02" });
    expect((await mail.next()).text?.replace(/\s+/g, " ")).toContain("this is your last digest");

    await repliedTo(world, ada, "A reply that nobody is mailed.");
    await away(181);
    await mailDigest({ personId: ada.id, frequency: "daily", day: "2026-01-03" });
    expect(mail.count()).toBe(2);
  });
});

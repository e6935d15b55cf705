import { describe, expect } from "vitest";
import { seeModmail } from "@/lib/forum/moderation/modmail/operations";
import { jobsOfMail } from "@/lib/forum/notifications/mail/keys";
import { chooseMail } from "@/lib/forum/notifications/mail/preferences";
import { mailModmail } from "@/lib/jobs/tasks/mail-modmail";
import { perform } from "@/lib/pipeline/perform";
import { MINUTE_MS } from "@/lib/time";
import { effectsOf } from "../support/effects";
import { test } from "../support/mailing";
import { startedBy, writtenBy } from "../support/modmail";
import { as } from "../support/world";

const later = (minutes: number) => new Date(Date.now() + minutes * MINUTE_MS);

describe("an email about a message", () => {
  test("goes to the member, names neither what it is about nor the moderator in its subject, and is sent once", async ({
    world,
    mail,
  }) => {
    const { ada, mia } = world.people;
    const { messageId, modmailId } = await startedBy(mia, ada);
    await mailModmail({ messageId });
    await mailModmail({ messageId });
    const got = await mail.next();
    expect(got.subject).toBe("A message from the moderators");
    expect(got.to).toMatchObject({ text: "ada@example.org" });
    expect(got.text).toContain("Could you tell me more?");
    expect(got.text).toContain(`https://forum.example.org/messages/${modmailId}`);
    expect(got.text).not.toContain("A question about my post");
    expect(mail.count()).toBe(1);
    expect(jobsOfMail(`modmail:${messageId}:${ada.id}`)).toMatchObject([
      { name: "mail_modmail", payload: { messageId } },
    ]);
  });

  test("is queued for a moderator’s message, and not for a member’s", async ({ world, mail }) => {
    const { ada, mia } = world.people;
    const asked = await startedBy(ada);
    expect(effectsOf(asked).jobs).toEqual([]);
    const answered = await writtenBy(mia, asked.modmailId);
    expect(effectsOf(answered).jobs).toEqual([
      { name: "mail_modmail", payload: { messageId: answered.messageId } },
    ]);
    await mailModmail({ messageId: asked.messageId });
    expect(mail.count()).toBe(0);
  });

  test("is not sent if the member has read or answered it, or wants no such emails", async ({
    world,
    mail,
  }) => {
    const { ada, ben, mia } = world.people;
    const read = await startedBy(mia, ada, later(-9));
    await perform(seeModmail, { modmailId: read.modmailId }, as(ada, later(-8)));
    const answered = await startedBy(mia, ada, later(-9));
    await writtenBy(ada, answered.modmailId, "I see.", later(-8));
    await perform(chooseMail, { modmail: "never" }, as(ben));
    const unwanted = await startedBy(mia, ben);
    for (const { messageId } of [read, answered, unwanted]) await mailModmail({ messageId });
    expect(mail.count()).toBe(0);
  });

  test("reaches a suspended member", async ({ world, mail }) => {
    const { sol, mia } = world.people;
    const { messageId } = await startedBy(mia, sol);
    await mailModmail({ messageId });
    expect((await mail.next()).to).toMatchObject({ text: "sol@example.org" });
  });
});

import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { countUnseen, listNotifications } from "@/db/notifications/reads";
import { findSaved, listSaved } from "@/db/saved/reads";
import { chooseMail } from "@/lib/forum/notifications/mail/preferences";
import { removeSaved, restoreSaved } from "@/lib/forum/reactions/saved/operations";
import { mailNotifications } from "@/lib/jobs/tasks/mail-notifications";
import { notifyRecipients } from "@/lib/jobs/tasks/notify-recipients";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS } from "@/lib/time";
import { test } from "../support/mailing";
import { inDays, note, saved } from "../support/saved-posts";
import { as } from "../support/world";

const NOTE = "Zanzibar plan: eccentric steps";

/** The jobs of reminders that wait, as the worker would run them. */
async function waitingReminders() {
  const { rows } = await database().execute<{ payload: never; runAt: string }>(sql`
    select j.payload, j.run_at as "runAt" from graphile_worker._private_jobs j
    where j.payload ->> 'of' = 'reminder' order by j.id`);
  return rows;
}

const reminders = async (person: Member) =>
  (await listNotifications(person.id, undefined, "reminder")).rows.map(({ note, commentId }) => [
    note,
    commentId,
  ]);

describe("a reminder", () => {
  test("comes once on the morning of its day in the member’s time zone, by inbox and email", async ({
    world,
    mail,
  }) => {
    const { ada } = world.people;
    await database().execute(sql`delete from graphile_worker._private_jobs`);
    const savedId = await saved(ada, { commentId: world.comment.id });
    const day = inDays(40);
    await note(ada, savedId, { note: NOTE, remindOn: day, timeZone: "Pacific/Auckland" });
    const [job, ...others] = await waitingReminders();
    expect(others).toEqual([]);
    const due = new Date(job?.runAt ?? 0);
    const local = new Intl.DateTimeFormat("sv", {
      dateStyle: "short",
      timeStyle: "short",
      timeZone: "Pacific/Auckland",
    });
    expect(local.format(due)).toBe(`${day} 08:00`);
    const run = () => notifyRecipients(job?.payload as never);
    await Promise.all([run(), run()]);
    await run();
    expect(await reminders(ada)).toEqual([
      [expect.stringContaining("You asked to be reminded of this on"), world.comment.id],
    ]);
    expect(await countUnseen(ada.id)).toBe(1);
    await Promise.allSettled([1, 2].map(() => mailNotifications({ personId: ada.id })));
    const { subject, text } = await mail.next();
    expect(subject).toMatch(/^A reminder in “/);
    expect(text).toContain(`https://forum.example.org/c/${world.comment.id}`);
    expect(`${subject}${text}`).not.toContain("Zanzibar");
    expect(text).toMatch(/https:\/\/forum\.example\.org\/api\/unsubscribe\?token=/);
    expect(mail.count()).toBe(1);
  });

  test("that was moved, removed or whose post is gone does not come", async ({ world, mail: _ }) => {
    const { ben } = world.people;
    await database().execute(sql`delete from graphile_worker._private_jobs`);
    const savedId = await saved(ben, { threadId: world.question.id });
    await note(ben, savedId, { remindOn: inDays(10) });
    await note(ben, savedId, { remindOn: inDays(20) });
    const [early, late] = await waitingReminders();
    await notifyRecipients(early?.payload as never);
    expect(await reminders(ben)).toEqual([]);
    await database().execute(sql`update threads set hidden_at = now() where id = ${world.question.id}`);
    await notifyRecipients(late?.payload as never);
    await database().execute(sql`update threads set hidden_at = null where id = ${world.question.id}`);
    expect(await reminders(ben)).toEqual([]);
    await perform(removeSaved, { savedId }, as(ben));
    await notifyRecipients(late?.payload as never);
    expect(await reminders(ben)).toEqual([]);
    await perform(restoreSaved, { savedId }, as(ben));
    await notifyRecipients(late?.payload as never);
    expect(await reminders(ben)).toHaveLength(1);
  });

  test("can be set again after it came, and a day that is over stays while only the note changes", async ({
    world,
    mail: _,
  }) => {
    const { jo } = world.people;
    await database().execute(sql`delete from graphile_worker._private_jobs`);
    const savedId = await saved(jo, { commentId: world.comment.id });
    const past = new Date(Date.now() - 30 * DAY_MS);
    const day = inDays(-5);
    await note(jo, savedId, { remindOn: day }, past);
    expect((await findSaved(jo.id, savedId))?.due).toBe(true);
    await note(jo, savedId, { remindOn: day, note: "Still true" });
    await note(jo, savedId, { remindOn: inDays(5), note: "Once more" });
    const [first, second] = await waitingReminders();
    await notifyRecipients(second?.payload as never);
    expect(await reminders(jo)).toHaveLength(1);
    await notifyRecipients(first?.payload as never);
    expect(await reminders(jo)).toHaveLength(1);
    await expect(listSaved(jo.id, "due")).resolves.toMatchObject({ posts: [] });
    expect((await listSaved(jo.id, "reminders")).posts.map(({ id }) => id)).toEqual([savedId]);
  });

  test("comes by inbox alone to a member who wants no email of it", async ({ world, mail }) => {
    const { kit } = world.people;
    await database().execute(sql`delete from graphile_worker._private_jobs`);
    await perform(chooseMail, { reminder: "never" }, as(kit));
    await note(kit, await saved(kit, { threadId: world.article.id }), { remindOn: inDays(2) });
    const [job] = await waitingReminders();
    await notifyRecipients(job?.payload as never);
    expect(await reminders(kit)).toHaveLength(1);
    await mailNotifications({ personId: kit.id });
    expect(mail.count()).toBe(0);
  });
});

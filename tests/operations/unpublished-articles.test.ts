import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { countUnseen, listNotifications } from "@/db/notifications/reads";
import { people } from "@/db/people/schema";
import { listScheduled } from "@/db/schedules/reads";
import { scheduledArticles } from "@/db/schedules/schema";
import { publishScheduled, refuseScheduled, scheduleArticle } from "@/lib/forum/content/schedules/operations";
import { mailNotifications } from "@/lib/jobs/tasks/mail-notifications";
import { notifyRecipients } from "@/lib/jobs/tasks/notify-recipients";
import { publishArticle } from "@/lib/jobs/tasks/publish-article";
import { type Member, SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { MINUTE_MS } from "@/lib/time";
import { newMember } from "../support/decision-targets";
import { decided } from "../support/decisions";
import { effectsOf } from "../support/effects";
import { test } from "../support/mailing";
import { SOON, scheduled, scheduledBy } from "../support/scheduled";
import { as, type World } from "../support/world";

const TITLE = scheduled().title;

async function newAuthor(): Promise<Member> {
  const member = await newMember();
  await database().update(people).set({ role: "author" }).where(eq(people.id, member.id));
  return { ...member, role: "author" };
}

/** What can stand in the way at the time of publication, and the sentence that the writer reads. */
const HINDRANCES: Record<
  string,
  { hinder: (author: Member, world: World) => Promise<unknown>; says: RegExp }
> = {
  "a moderator suspended its writer": {
    hinder: ({ id }, { people }) => decided(people.kit, "suspend", { kind: "person", id }, { days: 3 }),
    says: /suspended/,
  },
  "a moderator silenced its writer": {
    hinder: ({ id }, { people }) => decided(people.kit, "silence", { kind: "person", id }, { days: 3 }),
    says: /cannot post/,
  },
  "its writer is no longer an author": {
    hinder: ({ id }) => database().update(people).set({ role: "member" }).where(eq(people.id, id)),
    says: /Only the author can publish articles\./,
  },
  "its tag is gone": {
    hinder: () =>
      database()
        .update(scheduledArticles)
        .set({ tags: ["gone"] }),
    says: /tag/,
  },
};

describe("a scheduled article is kept, and its writer gets a notice and an email with the reason, if", () => {
  test.for(Object.entries(HINDRANCES))("%s", async ([, { hinder, says }], { world, mail }) => {
    const author = await newAuthor();
    await database().delete(scheduledArticles);
    const scheduledId = await scheduledBy(author);
    await hinder(author, world);
    await database()
      .update(scheduledArticles)
      .set({ publishAt: new Date(Date.now() - MINUTE_MS) });
    await publishArticle({ scheduledId });
    const [{ refusal } = { refusal: null }] = await listScheduled(author.id);
    expect(refusal).toMatch(says);
    await database().execute("delete from notifications");
    await notifyRecipients({ of: "schedule", scheduledId });
    await notifyRecipients({ of: "schedule", scheduledId });

    const { rows } = await listNotifications(author.id);
    expect(rows).toMatchObject([
      { kind: "decision", scheduledId, decision: null, thread: null, writer: null, seen: false },
    ]);
    const [{ note } = { note: "" }] = rows;
    expect(note).toContain(`We did not publish your article “${TITLE}” at its time. ${refusal}`);
    expect(note).toContain("The article is kept: open it to choose another time, or to publish it yourself.");
    expect(await countUnseen(author.id)).toBe(1);

    await mailNotifications({ personId: author.id });
    const got = await mail.next();
    expect(got.subject).toBe("Your scheduled article was not published");
    expect(got.text?.replace(/\s+/g, " ")).toContain(note);
    expect(got.text).toContain(`https://forum.example.org/publish/${scheduledId}`);
    await mailNotifications({ personId: author.id });
    expect(mail.count()).toBe(1);
  });
});

test("a refused schedule notifies its writer", async ({ world, mail: _ }) => {
  const scheduledId = await scheduledBy(world.people.jo);
  const event = await perform(refuseScheduled, { scheduledId, refusal: "The tag is gone." }, as(SYSTEM));
  expect(effectsOf(event).jobs).toEqual([
    { name: "notify_recipients", payload: { of: "schedule", scheduledId } },
  ]);
});

test("an article with a new time, or one that is published, is no longer called unpublished", async ({
  world,
  mail,
}) => {
  const { jo } = world.people;
  await database().delete(scheduledArticles);
  const scheduledId = await scheduledBy(jo);
  const refuse = async () => {
    await perform(refuseScheduled, { scheduledId, refusal: "The tag is gone." }, as(SYSTEM));
    await notifyRecipients({ of: "schedule", scheduledId });
    expect(await countUnseen(jo.id)).toBe(1);
  };
  await refuse();
  await perform(scheduleArticle, { ...scheduled(), scheduledId }, as(jo));
  expect(await countUnseen(jo.id)).toBe(0);
  await notifyRecipients({ of: "schedule", scheduledId });
  expect(await countUnseen(jo.id)).toBe(0);
  await refuse();
  await perform(publishScheduled, { scheduledId }, as(SYSTEM, SOON));
  expect(await countUnseen(jo.id)).toBe(0);
  await mailNotifications({ personId: jo.id });
  expect(mail.count()).toBe(0);
});

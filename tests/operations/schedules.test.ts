import { eq } from "drizzle-orm";
import { beforeEach, describe, expect } from "vitest";
import { previewOf } from "@/app/(member)/publish/previewed";
import { database } from "@/db/client";
import { findDraft } from "@/db/drafts/reads";
import { drafts } from "@/db/drafts/schema";
import { people } from "@/db/people/schema";
import { findScheduled, listScheduled } from "@/db/schedules/reads";
import { scheduledArticles } from "@/db/schedules/schema";
import { findThread } from "@/db/threads/reads";
import { threads } from "@/db/threads/schema";
import { saveDraft } from "@/lib/forum/content/drafts/operations";
import { cancelSchedule, publishScheduled, scheduleArticle } from "@/lib/forum/content/schedules/operations";
import { publishArticle } from "@/lib/forum/content/threads/operations";
import { publishArticle as publishArticleTask } from "@/lib/jobs/tasks/publish-article";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { fromPlainText } from "@/lib/rich-text/from-plain-text";
import { DAY_MS, MINUTE_MS } from "@/lib/time";
import { effectsOf } from "../support/effects";
import { pictureOf, picturing } from "../support/flags";
import { inHours, staysAfter } from "../support/pictured-posts";
import { SOON, scheduled } from "../support/scheduled";
import { test } from "../support/with-world";
import { article, as, type World } from "../support/world";

const TITLE = scheduled().title;

const plan = ({ people: { jo } }: World, more: object = {}) =>
  perform(scheduleArticle, { ...scheduled(), ...more }, as(jo));

/** Articles of this title that were published since the test began. */
const published = () => database().select().from(threads).where(eq(threads.title, TITLE));

beforeEach(async () => {
  await database().delete(scheduledArticles);
  await database().delete(drafts);
  await database()
    .update(threads)
    .set({ title: "Published by an earlier test" })
    .where(eq(threads.title, TITLE));
});

describe("a scheduled article", () => {
  test("waits for a job at the moment that its writer chose", async ({ world }) => {
    const event = await plan(world);
    expect(await listScheduled(world.people.jo.id)).toMatchObject([
      { id: event.scheduledId, publishAt: SOON, timeZone: "Europe/Berlin", refusal: null },
    ]);
    expect(effectsOf(event).jobs).toMatchObject([
      { name: "publish_article", payload: { scheduledId: event.scheduledId }, runAt: SOON },
    ]);
    expect(await published()).toEqual([]);
    await publishArticleTask({ scheduledId: event.scheduledId });
    expect(await published()).toEqual([]);
  });

  test("is published at its time, by its writer and with that date", async ({ world }) => {
    const { scheduledId } = await plan(world);
    const event = await perform(publishScheduled, { scheduledId }, as(SYSTEM, SOON));
    expect(event).toMatchObject({
      name: "thread.posted",
      kind: "article",
      tags: expect.arrayContaining(["itbs"]),
    });
    const [thread] = await published();
    expect(thread).toMatchObject({ writerId: world.people.jo.id, createdAt: SOON, listed: true });
    expect(await listScheduled(world.people.jo.id)).toEqual([]);
    await expect(perform(publishScheduled, { scheduledId }, as(SYSTEM, SOON))).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("is published once by the job that comes late", async ({ world, db }) => {
    const { scheduledId } = await plan(world);
    await db.update(scheduledArticles).set({ publishAt: new Date(Date.now() - MINUTE_MS) });
    await publishArticleTask({ scheduledId });
    await publishArticleTask({ scheduledId });
    expect(await published()).toHaveLength(1);
  });

  test("changes its words and its time, and only the new time counts", async ({ world }) => {
    const { scheduledId } = await plan(world);
    const later = new Date(SOON.getTime() + DAY_MS);
    const event = await plan(world, {
      ...scheduled(later),
      scheduledId,
      title: "Walking, and what it is good for",
    });
    expect(event.scheduledId).toBe(scheduledId);
    expect(effectsOf(event).jobs).toMatchObject([{ runAt: later }]);
    await expect(perform(publishScheduled, { scheduledId }, as(SYSTEM, SOON))).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await findScheduled(scheduledId, world.people.jo.id)).toMatchObject({
      title: "Walking, and what it is good for",
      publishAt: later,
    });
  });

  test("becomes a draft when its writer cancels, unless a newer draft exists", async ({ world }) => {
    const { jo } = world.people;
    const { scheduledId } = await plan(world);
    await perform(cancelSchedule, { scheduledId }, as(jo));
    expect(await findScheduled(scheduledId, jo.id)).toBeNull();
    const place = `publish:${scheduledId}`;
    expect(await findDraft(jo.id, place)).toMatchObject({
      fields: { title: TITLE, tags: ["itbs"] },
    });

    const next = (await plan(world)).scheduledId;
    const newer = { place: `publish:${next}`, version: 0, fields: { title: "Newer" }, writer: jo.handle };
    await perform(saveDraft, newer, as(jo));
    await perform(cancelSchedule, { scheduledId: next }, as(jo));
    expect(await findDraft(jo.id, newer.place)).toMatchObject({ fields: { title: "Newer" } });
  });

  test("that is published before its time has no schedule any more", async ({ world }) => {
    const { jo } = world.people;
    const { scheduledId } = await plan(world);
    await perform(publishArticle, { ...article(), scheduledId }, as(jo));
    expect(await listScheduled(jo.id)).toEqual([]);
    await publishArticleTask({ scheduledId });
    expect(await published()).toEqual([]);
    await expect(perform(publishArticle, { ...article(), scheduledId }, as(jo))).rejects.toThrow(
      /no longer scheduled.*Your text is kept/,
    );
  });

  test("is kept with the reason when its writer may not publish at that time", async ({ world, db }) => {
    const { jo } = world.people;
    const { scheduledId } = await plan(world);
    await db.update(people).set({ role: "member" }).where(eq(people.id, jo.id));
    await db.update(scheduledArticles).set({ publishAt: new Date(Date.now() - MINUTE_MS) });
    await publishArticleTask({ scheduledId });
    expect(await listScheduled(jo.id)).toMatchObject([{ refusal: "Only the author can publish articles." }]);
    expect(await published()).toEqual([]);

    await db.update(people).set({ role: "author" }).where(eq(people.id, jo.id));
    await plan(world, { scheduledId });
    expect(await listScheduled(jo.id)).toMatchObject([{ refusal: null }]);
  });

  test.for([
    ["in the past", new Date(Date.now() - DAY_MS), "This time is over."],
    ["years ahead", new Date(Date.now() + 800 * DAY_MS), "Choose a time within a year."],
  ] as const)("is refused %s, at the field for the time", async ([, at, sentence], { world }) => {
    await expect(plan(world, scheduled(at))).rejects.toMatchObject({
      code: "invalid",
      fields: { publishAt: expect.stringContaining(sentence) },
    });
  });

  test.for(["", "tomorrow", "2026-13-40T09:00", "2026-12-01T09:00:00Z"])(
    "is refused at “%s”, which is no date and time",
    async (publishAt, { world }) => {
      await expect(plan(world, { publishAt })).rejects.toMatchObject({
        fields: { publishAt: "Choose a date and a time." },
      });
    },
  );

  test("is refused in a time zone that does not exist", async ({ world }) => {
    await expect(plan(world, { timeZone: "Mars/Olympus" })).rejects.toMatchObject({
      fields: { timeZone: "Choose a time zone from the list." },
    });
  });

  test("keeps its pictures until 48 hours after its writer cancels", async ({ world }) => {
    const { jo } = world.people;
    const { key } = await pictureOf(jo);
    const { scheduledId } = await plan(world, { body: picturing(key) });
    expect(await staysAfter(key, inHours(49), inHours(24 * 60))).toBe(true);
    await perform(cancelSchedule, { scheduledId }, as(jo));
    expect(await staysAfter(key, inHours(49), inHours(24 * 60))).toBe(true);
  });
});

describe("the preview of an article", () => {
  const fields = {
    title: "What a winter of walking taught me",
    body: "Walk before you run.\n\nThen walk some more, @swift-marten.",
    tags: ["itbs"],
  };
  const draft = (world: World, place: string) =>
    perform(saveDraft, { place, version: 0, fields, writer: world.people.jo.handle }, as(world.people.jo));
  const written = (world: World) => ({ ...world.people.jo, name: null });

  test("has the title, text, tags and writer of the published article", async ({ world }) => {
    await draft(world, "publish");
    const preview = await previewOf(written(world), null);
    const words = { title: fields.title, tags: fields.tags, body: fromPlainText(fields.body) };
    const { threadId } = await perform(publishArticle, words, as(world.people.jo));
    const found = await findThread(threadId);
    if (!preview || !("thread" in preview) || found?.state !== "shown") throw new Error("Nothing is shown.");
    const { id, revision, createdAt, lastActivityAt, writer, ...shown } = found.thread;
    expect(preview.thread).toMatchObject(shown);
    expect(preview.thread.writer?.handle).toBe(writer?.handle);
  });

  test("shows nobody else’s words, and says what is missing", async ({ world }) => {
    await draft(world, "publish");
    const { kit, jo } = world.people;
    expect(await previewOf({ ...kit, name: null }, null)).toBeNull();
    const { scheduledId } = await plan(world);
    expect(await previewOf({ ...kit, name: null }, scheduledId)).toBeNull();
    expect(await previewOf(written(world), scheduledId)).toMatchObject({
      thread: { title: TITLE, createdAt: SOON },
    });
    const short = {
      place: "publish",
      version: 1,
      fields: { title: "A title", body: "Too short" },
      writer: jo.handle,
    };
    await perform(saveDraft, short, as(jo));
    expect(await previewOf(written(world), null)).toEqual({
      missing: "Write at least 20 characters. Your text has 9.",
    });
  });
});

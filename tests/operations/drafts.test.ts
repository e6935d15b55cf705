import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { findDraft, listDrafts } from "@/db/drafts/reads";
import { destinationOf } from "@/lib/addresses/draft-places";
import { postComment } from "@/lib/forum/content/comments/operations";
import { discardDraft, saveDraft } from "@/lib/forum/content/drafts/operations";
import { sweepLeftovers } from "@/lib/forum/site/upkeep";
import { type Member, SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { test } from "../support/with-world";
import { as, words } from "../support/world";

function save(person: Member, place: string, version: number, body: string) {
  return perform(saveDraft, { place, version, fields: { body }, writer: person.handle }, as(person));
}

describe("a draft", () => {
  test("is kept as typed, and its version rises with each save", async ({ world }) => {
    const { ada } = world.people;
    const fields = { title: "Half a", tags: ["itbs", "knee"], body: "A \0line\n\nand \ud800 another" };
    await perform(saveDraft, { place: "ask", version: 0, fields, writer: ada.handle }, as(ada));
    expect(await findDraft(ada.id, "ask")).toMatchObject({
      version: 1,
      fields: { title: "Half a", tags: ["itbs", "knee"], body: "A line\n\nand \ufffd another" },
    });
    expect(await save(ada, "ask", 1, "More")).toMatchObject({ name: "draft.saved", version: 2 });
    expect(await findDraft(ada.id, "ask")).toMatchObject({ version: 2, fields: { body: "More" } });
  });

  test("changed on another device is not overwritten", async ({ world }) => {
    const { ben } = world.people;
    await save(ben, "tell", 0, "From the phone");
    await save(ben, "tell", 1, "From the phone, longer");
    for (const known of [0, 1, 3]) {
      await expect(save(ben, "tell", known, "From the laptop")).rejects.toMatchObject({
        code: "conflict",
        message: "You also changed this draft on another device.",
      });
    }
    expect(await findDraft(ben.id, "tell")).toMatchObject({ fields: { body: "From the phone, longer" } });
  });

  test("written by two devices at once has one winner, and the other learns of it", async ({ world }) => {
    const { mia } = world.people;
    for (const version of [0, 1, 2]) {
      const machines = ["one", "two", "three", "four"].map((body) => save(mia, "ask", version, body));
      const ended = await Promise.allSettled(machines);
      expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      for (const end of ended) {
        if (end.status === "rejected") expect(end.reason).toMatchObject({ code: "conflict" });
      }
      expect(await findDraft(mia.id, "ask")).toMatchObject({ version: version + 1 });
    }
  });

  test("that is gone is not recreated by a save", async ({ world }) => {
    const { ben } = world.people;
    await save(ben, "ask", 0, "Soon thrown away");
    await perform(discardDraft, { place: "ask" }, as(ben));
    await perform(discardDraft, { place: "ask" }, as(ben));
    await expect(save(ben, "ask", 1, "Written on elsewhere")).rejects.toMatchObject({
      code: "conflict",
      message: "You posted or deleted this draft elsewhere.",
    });
    expect(await findDraft(ben.id, "ask")).toBeNull();
    await save(ben, "ask", 0, "Kept after all");
  });

  test("cannot be seen, changed or discarded by anybody else", async ({ world }) => {
    const { ada, kit } = world.people;
    await save(ada, "reply:1", 0, "Only ada's");
    const asAda = { place: "reply:1", version: 1, fields: { body: "kit's" }, writer: ada.handle };
    await expect(perform(saveDraft, asAda, as(kit))).rejects.toMatchObject({ code: "forbidden" });
    await perform(discardDraft, { place: "reply:1" }, as(kit));
    expect(await findDraft(kit.id, "reply:1")).toBeNull();
    expect(await listDrafts(kit.id)).toEqual([]);
    expect(await findDraft(ada.id, "reply:1")).toMatchObject({ fields: { body: "Only ada's" } });
  });

  test("has a place that leads to its form", () => {
    const places = [
      "ask",
      "tell",
      "publish",
      "publish:3",
      "reply:4",
      "reply:4:7",
      "edit:thread:4",
      "edit:comment:7",
    ];
    expect(places.map((place) => destinationOf(place).href)).toEqual([
      "/ask",
      "/tell",
      "/publish",
      "/publish/3",
      "/reply/4",
      "/reply/4?to=7",
      "/edit/thread/4",
      "/edit/comment/7",
    ]);
    expect(destinationOf("reply:4:7")).toMatchObject({ kind: "reply", threadId: 4, commentId: 7 });
    expect(destinationOf("answer:4:7")).toMatchObject({
      kind: "answer",
      threadId: 4,
      commentId: 7,
      href: "/author?answer=4.7",
    });
    expect(destinationOf("edit:comment:7")).toMatchObject({ kind: "edit", threadId: null, commentId: 7 });
    const messages = ["modmail", "modmail:8", "modmail-to:5"].map(destinationOf);
    expect(messages.map(({ kind, href }) => `${kind} ${href}`)).toEqual([
      "message /messages",
      "message /messages/8",
      "message /moderation/messages/new?to=5",
    ]);
    expect(destinationOf("update:4")).toMatchObject({ kind: "update", threadId: 4, href: "/update/4" });
  });
});

describe("an invalid draft", () => {
  test("is refused with a sentence", async ({ world }) => {
    const { ada } = world.people;
    await expect(save(ada, "somewhere", 0, "x")).rejects.toMatchObject({ code: "invalid" });
    await expect(save(ada, "reply:0", 0, "x")).rejects.toMatchObject({ code: "invalid" });
    await expect(save(ada, "reply:9", 0, "x".repeat(260_000))).rejects.toMatchObject({
      message: "This draft is too long for the server, but still saved on this device.",
    });
    const odd = { place: "ask", version: 0, fields: { body: { deep: [] } }, writer: ada.handle };
    await expect(perform(saveDraft, odd, as(ada))).rejects.toMatchObject({ code: "invalid" });
  });

  test("is the hundred and first, until another is discarded", async ({ world }) => {
    const { jo } = world.people;
    await database().execute(sql`insert into drafts (person_id, place, version, fields)
      select ${jo.id}, 'reply:' || n, 1, '{}' from generate_series(1, 100) n`);
    await expect(save(jo, "ask", 0, "One more")).rejects.toThrow("You already have 100 drafts.");
    await save(jo, "reply:7", 1, "One of the hundred goes on");
    await perform(discardDraft, { place: "reply:1" }, as(jo));
    await save(jo, "ask", 0, "One more");
  });
});

describe("a posted form", () => {
  test("deletes its draft in the same transaction, and posts once however often it is sent", async ({
    world,
  }) => {
    const { ben } = world.people;
    const place = `reply:${world.question.id}`;
    const input = {
      threadId: world.question.id,
      parentId: null,
      body: words("Nine weeks, and then slowly."),
    };
    const context = { ...as(ben), submissionKey: randomUUID(), draftPlace: place };
    await save(ben, place, 0, "Nine weeks");
    const posted = await perform(postComment, input, context);
    expect(await findDraft(ben.id, place)).toBeNull();
    await save(ben, place, 0, "Nine weeks, kept once more because the answer was lost");
    expect(await perform(postComment, input, context)).toEqual(posted);
    expect(await findDraft(ben.id, place)).toBeNull();
  });

  test("keeps its draft if it is refused", async ({ world }) => {
    const { ben } = world.people;
    const input = { threadId: 999_999, parentId: null, body: words("To a thread that is not there.") };
    await save(ben, "reply:999999", 0, "To a thread");
    const context = { ...as(ben), draftPlace: "reply:999999" };
    await expect(perform(postComment, input, context)).rejects.toMatchObject({ code: "not_found" });
    expect(await findDraft(ben.id, "reply:999999")).not.toBeNull();
  });
});

test("the nightly sweep deletes events of saved drafts, and drafts untouched for a year", async ({
  world,
}) => {
  const { nova } = world.people;
  await save(nova, "ask", 0, "Left for years");
  await save(nova, "tell", 0, "Left for weeks");
  await database().execute(sql`update drafts set saved_at = now() - interval '366 days' where place = 'ask'`);
  await database().execute(sql`update drafts set saved_at = now() - interval '20 days' where place = 'tell'`);
  await database().execute(
    sql`update events set created_at = now() - interval '2 days' where name like 'draft.%'`,
  );
  const swept = await perform(sweepLeftovers, {}, as(SYSTEM));
  expect(swept.passing).toBeGreaterThan(1);
  expect((await listDrafts(nova.id)).map(({ place }) => place)).toEqual(["tell"]);
});

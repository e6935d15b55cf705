import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { threadStateOf } from "@/app/api/viewer/thread-state";
import { findCaseSigns } from "@/db/care/reads";
import { findOpenCaseOf, listCases } from "@/db/cases/reads";
import { database } from "@/db/client";
import { careNotice } from "@/lib/care/notice";
import { editComment, editThread } from "@/lib/forum/content/edits/operations";
import { withdrawComment } from "@/lib/forum/content/withdrawals/operations";
import { matchIn } from "@/lib/forum/filters/care/rules";
import { takenSince } from "@/lib/forum/moderation/cases/rules";
import { decide } from "@/lib/forum/moderation/decisions/operations";
import { sweepLeftovers } from "@/lib/forum/site/upkeep";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS } from "@/lib/time";
import {
  askSaying,
  BONE,
  casesOf,
  close,
  HEART,
  ORDINARY,
  SELF_HARM,
  tellSaying,
  updateSaying,
} from "../support/care";
import { commentEdit, threadEdit } from "../support/edits";
import { flag, replyOf } from "../support/flags";
import { test } from "../support/with-world";
import { as, type World } from "../support/world";

const queueOf = ({ people: { mia } }: World) =>
  listCases({ viewerId: mia.id, takenSince: takenSince(new Date()), limit: 50 });
const sweptIn = (days: number) =>
  perform(sweepLeftovers, {}, { actor: SYSTEM, source: "job", at: new Date(Date.now() + days * DAY_MS) });

describe("a post in which somebody may be in danger", () => {
  test("opens one case, whatever kind of post it is, and stays public", async ({ world }) => {
    const { ada, ben } = world.people;
    const asked = await askSaying(ada, HEART);
    const told = await tellSaying(ada, HEART);
    const underArticle = await replyOf(ben, world.article.id, HEART);
    const reply = await replyOf(ben, world.question.id, SELF_HARM);
    for (const post of [asked, told, underArticle, reply])
      expect(await casesOf(post), JSON.stringify(post)).toMatchObject([
        { care: true, decidedAt: null, flagCount: 0 },
      ]);
    const { rows } = await database().execute(sql`
      select (select count(*)::int from threads where id in (${asked.id}, ${told.id}) and listed)
        + (select count(*)::int from comments where id in (${underArticle.id}, ${reply.id}) and shown) as shown,
        (select count(*)::int from decisions) as decisions`);
    expect(rows).toEqual([{ shown: 4, decisions: 0 }]);
  });

  test("may be a title alone, an update of a story, or an edit", async ({ world }) => {
    const { ada, ben } = world.people;
    const titled = await askSaying(ada, ORDINARY, { title: HEART });
    expect(await casesOf(titled)).toMatchObject([{ group: "heart" }]);
    const told = await tellSaying(ada, ORDINARY);
    await updateSaying(ada, told.id, SELF_HARM);
    expect(await casesOf(told)).toMatchObject([{ group: "self-harm" }]);
    const reply = await replyOf(ben, world.question.id, ORDINARY);
    expect(await casesOf(reply)).toEqual([]);
    await perform(editComment, await commentEdit(reply.id, HEART), as(ben));
    expect(await casesOf(reply)).toMatchObject([{ group: "heart" }]);
    const asked = await askSaying(ada, ORDINARY);
    await perform(editThread, await threadEdit(asked.id, { tags: ["knee"] }), as(ada));
    expect(await casesOf(asked)).toEqual([]);
    await perform(editThread, await threadEdit(asked.id, { title: HEART }), as(ada));
    expect(await casesOf(asked)).toMatchObject([{ group: "heart" }]);
  });

  test("has one case after many edits, for its most serious sign", async ({ world }) => {
    const { ben } = world.people;
    const reply = await replyOf(ben, world.question.id, BONE);
    const edit = async (said: string) => perform(editComment, await commentEdit(reply.id, said), as(ben));
    await edit(`${BONE} I am sorry for the typos.`);
    expect(await casesOf(reply)).toMatchObject([{ group: "clot" }]);
    await edit(SELF_HARM);
    expect(await casesOf(reply)).toMatchObject([{ group: "self-harm" }]);
    await edit(BONE);
    await edit(ORDINARY);
    await perform(withdrawComment, { commentId: reply.id }, as(ben));
    expect(await casesOf(reply)).toMatchObject([{ group: "self-harm", care: true, decidedAt: null }]);
  });

  test("gets a new case after a moderator closed the first only for new signs", async ({ world }) => {
    const { ada, mia } = world.people;
    const told = await tellSaying(ada, BONE);
    const [first] = await casesOf(told);
    await close(mia, first?.id ?? 0);
    await perform(
      editThread,
      await threadEdit(told.id, { title: "Back on the hills after twelve weeks" }),
      as(ada),
    );
    expect(await casesOf(told)).toHaveLength(1);
    await updateSaying(ada, told.id, BONE);
    const [second] = await casesOf(told);
    await close(mia, second?.id ?? 0, "left");
    await perform(editThread, await threadEdit(told.id, { title: HEART }), as(ada));
    expect(await casesOf(told)).toMatchObject([
      { care: true },
      { outcome: "left" },
      { outcome: "looked_after" },
    ]);
  });

  test("comes before every other case in the queue", async ({ world }) => {
    const { ada, ben } = world.people;
    const flagged = await replyOf(ben, world.question.id, "His full name and street are on the club's page.");
    await flag(ada, flagged, "private_information");
    await replyOf(ben, world.question.id, HEART);
    const queue = await queueOf(world);
    const order = queue.map(({ care }) => care);
    expect(order.indexOf(false)).toBeGreaterThan(0);
    expect(order.lastIndexOf(true)).toBe(order.indexOf(false) - 1);
    const [first] = queue;
    const next = await listCases({
      viewerId: world.people.mia.id,
      takenSince: takenSince(new Date()),
      limit: 50,
      after: first?.key,
    });
    expect(next.map(({ id }) => id)).toEqual(queue.slice(1).map(({ id }) => id));
  });

  test("with many signs in 32,000 characters has one case", async ({ world }) => {
    const said = `${HEART} ${SELF_HARM} ${BONE} `.repeat(200).slice(0, 30_000);
    const asked = await askSaying(world.people.ada, said);
    expect(await casesOf(asked)).toMatchObject([{ group: "self-harm" }]);
  });
});

describe("no case is opened", () => {
  test("by imports and sample content", async ({ world }) => {
    const { ada } = world.people;
    expect(await casesOf(await askSaying(ada, HEART, {}, { source: "seed" }))).toEqual([]);
    expect(await casesOf(await tellSaying(ada, SELF_HARM, { source: "import" }))).toEqual([]);
  });

  test("by low mood, by abuse of others, and by quoted text", async ({ world }) => {
    const { ben, jo } = world.people;
    const said = [
      "I can't stop crying since the break and feel low.",
      "Kill yourself, nobody needs you here.",
      `> ${SELF_HARM}\nThank you for writing this. How are you today?`,
    ];
    for (const words of said)
      expect(await casesOf(await replyOf(ben, world.question.id, words)), words).toEqual([]);
    const advice = "Chest pain that goes into your left arm is an emergency: call 112.";
    expect(await casesOf(await replyOf(jo, world.question.id, advice))).toEqual([]);
    expect(await casesOf(await replyOf(jo, world.question.id, SELF_HARM))).toHaveLength(1);
  });
});

describe("the signs found in a post", () => {
  test("are shown on it to its writer and moderators only", async ({ world }) => {
    const { ada, ben, mia, kit, jo, nova } = world.people;
    const asked = await askSaying(ada, HEART, { anonymous: true });
    const reply = await replyOf(ben, asked.id, SELF_HARM);
    const seenBy = async (person: typeof ada) => (await threadStateOf(person, asked.id))?.care ?? [];
    expect(await seenBy(ada)).toMatchObject([{ commentId: null, own: true, casePath: null }]);
    expect(await seenBy(ben)).toMatchObject([{ commentId: reply.id, own: true, casePath: null }]);
    for (const keeper of [mia, kit]) {
      const seen = await seenBy(keeper);
      const posts = seen.map(({ commentId, own }) => ({ commentId, own }));
      expect(posts).toHaveLength(2);
      expect(posts).toEqual(
        expect.arrayContaining([
          { commentId: reply.id, own: false },
          { commentId: null, own: false },
        ]),
      );
      expect(seen.every(({ casePath }) => /^\/moderation\/cases\/\d+$/.test(casePath ?? ""))).toBe(true);
    }
    for (const other of [jo, nova]) expect(await seenBy(other)).toEqual([]);
    expect(JSON.stringify(await seenBy(mia))).not.toContain("forModerators");
    const [stored] = await casesOf(asked);
    const signs = await findCaseSigns(stored?.id ?? 0);
    const match = signs && matchIn(signs);
    expect((await seenBy(ada))[0]?.notice.heading).toBe(match && careNotice(match, null).heading);
  });

  test("are closed without a decision, and flags on the post still need one", async ({ world }) => {
    const { ada, ben, mia } = world.people;
    const quiet = await replyOf(ben, world.question.id, HEART);
    const [first] = await casesOf(quiet);
    const fine = { kind: "dismiss", subject: quiet, reasonId: 1, note: "", caseId: first?.id };
    await expect(perform(decide, fine, as(mia))).rejects.toMatchObject({ code: "conflict" });
    await close(mia, first?.id ?? 0);
    expect(await casesOf(quiet)).toMatchObject([
      { care: false, decidedAt: expect.any(Date), outcome: "looked_after" },
    ]);
    expect(await findOpenCaseOf(quiet)).toBeNull();

    const flagged = await replyOf(ben, world.question.id, HEART);
    await flag(ada, flagged, "other", "Somebody should look at this one.");
    const [second] = await casesOf(flagged);
    await close(mia, second?.id ?? 0);
    expect(await casesOf(flagged)).toMatchObject([{ care: false, decidedAt: null, flagCount: 1 }]);
    await expect(close(mia, second?.id ?? 0)).rejects.toMatchObject({ code: "conflict" });
    await perform(decide, { ...fine, subject: flagged, caseId: second?.id }, as(mia));
    expect(await findOpenCaseOf(flagged)).toBeNull();
  });

  test("are deleted 90 days after closing, and after a year at the latest", async ({ world }) => {
    const { ben, mia } = world.people;
    const closed = await replyOf(ben, world.question.id, HEART);
    const open = await replyOf(ben, world.question.id, HEART);
    const [case_] = await casesOf(closed);
    await close(mia, case_?.id ?? 0);
    await sweptIn(89);
    expect(await casesOf(closed)).toMatchObject([{ group: "heart" }]);
    expect((await sweptIn(91)).careSigns).toBeGreaterThan(0);
    expect(await casesOf(closed)).toMatchObject([{ group: null, care: false }]);
    expect(await casesOf(open)).toMatchObject([{ group: "heart", care: true }]);
    expect(
      (await threadStateOf(ben, world.question.id))?.care.some(({ commentId }) => commentId === closed.id),
    ).toBe(false);
    await sweptIn(366);
    expect(await casesOf(open)).toMatchObject([{ group: null, care: false }]);
    expect(await findOpenCaseOf(open)).toBeNull();
  });
});

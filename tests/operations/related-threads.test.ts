import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { type Listening, listen } from "@/db/listen";
import { listRelatedThreads } from "@/db/related/reads";
import { relatedThreads, relatedThreadsDue } from "@/db/related/schema";
import { threads } from "@/db/threads/schema";
import { editThread } from "@/lib/forum/content/edits/operations";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { withdrawThread } from "@/lib/forum/content/withdrawals/operations";
import { undoDecision } from "@/lib/forum/moderation/decisions/operations";
import { relateChangedThreads, relateDueThreads } from "@/lib/jobs/tasks/relate-threads";
import { perform } from "@/lib/pipeline/perform";
import { forgetDictionary } from "@/lib/search/dictionary";
import { HOUR_MS } from "@/lib/time";
import { threadPath } from "@/lib/urls";
import { newMember } from "../support/decision-targets";
import { decided } from "../support/decisions";
import { threadEdit } from "../support/edits";
import { readPublicPage } from "../support/read-public-page";
import { test as base } from "../support/with-world";
import { as, question, type World, words } from "../support/world";
import { reply } from "../support/write-in";

const LATER = new Date(Date.now() + HOUR_MS);
const STAIRS = "Quiet stairs: when does the kneecap stop clicking on the way down?";
const CLICKING = "Kneecap clicking on quiet stairs, but only on the way down";

const asked = (title: string, body: string, tags = ["itbs"]) => ({
  ...question(title),
  body: words(body),
  tags,
});

async function relate() {
  forgetDictionary();
  await relateChangedThreads();
  await relateDueThreads();
}

/** Two questions about the same, among others. */
const test = base
  .extend("pair", { scope: "file", auto: true }, async ({ world }) => {
    const { ada, ben } = world.people;
    const body = "The kneecap clicks and grinds whenever I take a staircase, and ice did nothing for it.";
    const first = await perform(askQuestion, asked(STAIRS, body), as(ada));
    const second = await perform(askQuestion, asked(CLICKING, body), as(ben));
    await relate();
    return { first, second };
  })
  .extend("dropped", async ({ url }, { onCleanup }) => {
    let keys: string[] = [];
    const hearing: Listening = await listen(url, ["comeback_stale"], (_channel, payload) => {
      keys = [...keys, ...(JSON.parse(payload) as string[])];
    });
    onCleanup(() => hearing.close());
    return async (work: () => Promise<unknown>) => {
      keys = [];
      await work();
      // Notices come in the order of the commits, so all others are here before this one.
      await database().execute(sql`select pg_notify('comeback_stale', '["the end"]')`);
      await expect.poll(() => keys, { timeout: 5_000 }).toContain("the end");
      return keys;
    };
  });

const related = async (id: number) => (await listRelatedThreads(id)).map((thread) => thread.title);
const page = (thread: { threadId: number; slug: string }) =>
  readPublicPage(threadPath({ id: thread.threadId, slug: thread.slug }));

describe("related threads", () => {
  test("are nearest first, both ways, and not the thread itself", async ({ pair: { first, second } }) => {
    expect((await related(first.threadId))[0]).toBe(CLICKING);
    expect((await related(second.threadId))[0]).toBe(STAIRS);
    expect(await related(first.threadId)).not.toContain(STAIRS);
  });

  test("are at the foot of the page, with kind and state, and without a name", async ({
    pair: { first },
    world,
  }) => {
    const html = await page(first);
    expect(html).toContain("Related threads");
    const [, foot = ""] = html.split("Related threads");
    expect(foot).toContain(CLICKING);
    expect(foot).toContain("Not answered yet");
    expect(foot.slice(0, foot.indexOf("</section>"))).not.toContain(world.people.ben.handle);
  });

  test("have a floor: a thread about something else has none", async ({ world }) => {
    const { nova } = world.people;
    const lonely = asked("Umlaufrennen im Dezember: wer kommt mit?", "Wir treffen uns sonntags am Wehr.", [
      "knee",
    ]);
    const { threadId, slug } = await perform(askQuestion, lonely, as(nova));
    await relate();
    expect(await related(threadId)).toEqual([]);
    expect(await page({ threadId, slug })).not.toContain("Related threads");
  });

  test("show that an author answered", async ({ pair: { first, second }, world }) => {
    await reply(world.people.jo, second.threadId, "It clicks for years and harms nothing.");
    expect(await page(first)).toContain("Author answered");
  });
});

describe("what a page shows of a related thread", () => {
  const goneBy: Record<string, (world: World, threadId: number) => Promise<unknown>> = {
    hidden: ({ people: { mia } }, id) => decided(mia, "hide", { kind: "thread", id }),
    removed: ({ people: { mia } }, id) => decided(mia, "remove", { kind: "thread", id }),
    "merged into another": ({ people: { mia }, question: { id: into } }, id) =>
      decided(mia, "merge", { kind: "thread", id }, { into: `/t/${into}/whatever` }),
  };
  for (const [how, hide] of Object.entries(goneBy))
    test(`is gone when the thread is ${how}, with the page, and back when that is undone`, async ({
      world,
      pair: { first, second },
      dropped,
    }) => {
      expect(await related(first.threadId)).toContain(CLICKING);
      let decision: unknown;
      const keys = await dropped(async () => {
        decision = await hide(world, second.threadId);
      });
      expect(keys).toContain(`!thread:${first.threadId}`);
      expect(await related(first.threadId)).not.toContain(CLICKING);
      expect(await page(first)).not.toContain(CLICKING);
      const [decisionId] = (decision as { decisionIds: number[] }).decisionIds;
      const back = await dropped(() => perform(undoDecision, { decisionId }, as(world.people.mia)));
      expect(back).toContain(`thread:${first.threadId}`);
      await relate();
      expect(await related(first.threadId)).toContain(CLICKING);
    });

  test("is the new title after an edit, and the page is dropped", async ({ world, pair, dropped }) => {
    const { first, second } = pair;
    const title = "Kneecap clicking on quiet stairs, only ever downwards";
    const change = await threadEdit(second.threadId, { title });
    const keys = await dropped(() => perform(editThread, change, as(world.people.ben, LATER)));
    expect(keys).toContain(`thread:${first.threadId}`);
    expect(await related(first.threadId)).toContain(title);
    const old = await threadEdit(second.threadId, { title: CLICKING });
    await perform(editThread, old, as(world.people.ben, new Date(LATER.getTime() + HOUR_MS)));
  });

  test("stays the same for a reply, and changes with the first and the tenth", async ({ world, dropped }) => {
    const { ada } = world.people;
    const story = { id: world.story.id };
    await database().delete(relatedThreads).where(eq(relatedThreads.threadId, world.article.id));
    await database()
      .insert(relatedThreads)
      .values({ threadId: world.article.id, relatedId: story.id, rank: 1 });
    const isDropped = async () =>
      (await dropped(() => reply(ada, story.id, "Still going up and down."))).includes(
        `thread:${world.article.id}`,
      );
    const seen: boolean[] = [];
    for (let count = 1; count <= 10; count++) seen.push(await isDropped());
    expect(seen.flatMap((was, index) => (was ? [index + 1] : []))).toEqual([1, 10]);
    expect((await listRelatedThreads(world.article.id))[0]).toMatchObject({ id: story.id, roughReplies: 10 });
  });

  test("leaves an open page alone while an unrelated thread is new", async ({ world, pair, dropped }) => {
    const other = asked("Which lamp do you run with in the winter mornings?", "Mine fell into the river.", [
      "knee",
    ]);
    const keys = await dropped(async () => {
      await perform(askQuestion, other, as(world.people.nova));
      await relate();
    });
    expect(keys).not.toContain(`thread:${pair.first.threadId}`);
  });
});

describe("the lists", () => {
  test("never come from a hidden thread's words, nor name one", async ({ world, pair: { first } }) => {
    const { ben, mia } = world.people;
    const third = asked(`${STAIRS} Anyone?`, "The kneecap clicks on a staircase, and ice did nothing.");
    const { threadId } = await perform(askQuestion, third, as(ben));
    await decided(mia, "hide", { kind: "thread", id: threadId });
    await database()
      .update(relatedThreadsDue)
      .set({ dueAt: new Date(0), changedAt: new Date() });
    await relate();
    const rows = await database().select().from(relatedThreads).where(eq(relatedThreads.relatedId, threadId));
    expect(rows).toEqual([]);
    expect(await related(threadId)).toEqual([]);
    expect(await related(first.threadId)).toContain(CLICKING);
  });

  test("name no anonymous asker", async ({ pair: { first } }) => {
    const asker = await newMember();
    const shy = { ...asked(`${CLICKING}, too`, "The kneecap clicks on each staircase."), anonymous: true };
    const { threadId } = await perform(askQuestion, shy, as(asker));
    await relate();
    expect(await related(first.threadId)).toContain(shy.title);
    expect(JSON.stringify(await listRelatedThreads(first.threadId))).not.toContain(asker.handle);
    await perform(withdrawThread, { threadId }, as(asker));
    expect(await related(first.threadId)).not.toContain(shy.title);
  });

  test("are computed once after a change, and neighbours after that", async ({ world, pair: { first } }) => {
    const due = () =>
      database()
        .select({ id: relatedThreadsDue.threadId })
        .from(relatedThreadsDue)
        .where(sql`changed_at is not null or due_at <= now()`);
    await relate();
    expect(await due()).toEqual([]);
    const again = asked(`Clicking kneecap, quiet stairs, way down: again`, "It clicks on a staircase.");
    const { threadId } = await perform(askQuestion, again, as(world.people.kit));
    expect((await due()).map(({ id }) => id)).toEqual([threadId]);
    await relateChangedThreads();
    expect((await due()).map(({ id }) => id)).toContain(first.threadId);
    await relateDueThreads();
    expect(await due()).toEqual([]);
    expect(await related(first.threadId)).toContain(again.title);
  });

  test("of two workers at once are the same as of one", async ({ pair: { first } }) => {
    await database().update(relatedThreadsDue).set({ changedAt: new Date() });
    const before = await related(first.threadId);
    await Promise.all([relateChangedThreads(), relateChangedThreads()]);
    expect(await related(first.threadId)).toEqual(before);
    const [shown] = await database()
      .select({ title: threads.title })
      .from(threads)
      .where(eq(threads.id, first.threadId));
    expect(shown?.title).toBe(STAIRS);
  });
});

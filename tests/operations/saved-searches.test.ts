import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { POST as unsubscribeByLink } from "@/app/api/saved-searches/unsubscribe/route";
import { database } from "@/db/client";
import { auditEntries, events } from "@/db/events/schema";
import { mails } from "@/db/notifications/schema";
import { people } from "@/db/people/schema";
import { listSavedSearches } from "@/db/saved-searches/reads";
import { savedSearches } from "@/db/saved-searches/schema";
import { findNewestEntryId } from "@/db/search/new-posts";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { chooseMail } from "@/lib/forum/notifications/mail/preferences";
import {
  mailSearch,
  markSearchSeen,
  removeSearch,
  renameSearch,
  restoreSearch,
  saveSearch,
} from "@/lib/forum/notifications/searches/operations";
import { MOST_SEARCHES } from "@/lib/forum/notifications/searches/rules";
import { hideThreadForOneself, mutePerson } from "@/lib/forum/reactions/mutes/operations";
import { callDigests } from "@/lib/jobs/tasks/call-digests";
import { mailDigest } from "@/lib/jobs/tasks/mail-digest";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { findNewPosts } from "@/lib/search/new-posts";
import { DAY_MS } from "@/lib/time";
import { newMember } from "../support/decision-targets";
import { decided } from "../support/decisions";
import { test as base, repliedTo } from "../support/mailing";
import { as, question, words } from "../support/world";
import { reply } from "../support/write-in";

const MONDAY = "2026-11-23";

const test = base.extend("none", { auto: true }, async ({ world: _ }) => {
  await database().delete(savedSearches);
  return null;
});

async function saved(person: Member, query: string, more: { name?: string; mail?: boolean } = {}) {
  const asked = { query, name: "", mail: true, ...more };
  return (await perform(saveSearch, asked, as(person))).searchId;
}

const refusal = (person: Member, query: string) =>
  saved(person, query).then(
    () => null,
    (error: Error) => error.message,
  );

const digest = (person: Member, day = MONDAY) => mailDigest({ personId: person.id, frequency: "daily", day });

describe("a search", () => {
  test("is saved under its own words, and only its member finds it", async ({ world }) => {
    const { ada, ben } = world.people;
    const id = await saved(ada, "  kneecap   “on stairs” tag:itbs ");
    expect(await listSavedSearches(ada.id)).toMatchObject([
      { id, name: 'kneecap "on stairs" tag:itbs', query: 'kneecap "on stairs" tag:itbs' },
    ]);
    expect(await listSavedSearches(ben.id)).toEqual([]);
    await perform(renameSearch, { searchId: id, name: "Stairs" }, as(ada));
    expect(await listSavedSearches(ada.id)).toMatchObject([{ name: "Stairs" }]);
    await perform(renameSearch, { searchId: id, name: " " }, as(ada));
    expect(await listSavedSearches(ada.id)).toMatchObject([{ name: 'kneecap "on stairs" tag:itbs' }]);
    for (const operation of [renameSearch, removeSearch, markSearchSeen] as const)
      await expect(
        perform(operation as typeof removeSearch, { searchId: id, name: "Mine" } as never, as(ben)),
      ).rejects.toThrow("There is no such saved search");
  });

  test("is refused with a sentence where it cannot be followed", async ({ world }) => {
    const { ada } = world.people;
    expect(await refusal(ada, "   ")).toContain("has no words");
    expect(await refusal(ada, "the and of it")).toContain("in nearly every post");
    expect(await refusal(ada, "after:2026")).toContain("in nearly every post");
    expect(await refusal(ada, "-knee")).toContain("in nearly every post");
    expect(await refusal(ada, "kind:tag itbs")).toContain("only tags and runners");
    expect(await refusal(ada, "x".repeat(301))).toContain("at most 300 characters");
    expect(await refusal(ada, "i want to kill myself")).toContain("who can help you now");
    expect(await listSavedSearches(ada.id)).toEqual([]);
    await saved(ada, "tag:itbs");
    expect(await refusal(ada, "tag:itbs")).toContain("already saved");
  });

  test("is one of at most twenty, also if two are saved at once", async ({ world }) => {
    const { ada } = world.people;
    for (let n = 1; n < MOST_SEARCHES; n++) await saved(ada, `downhill stairs ${n}`);
    const both = await Promise.allSettled([saved(ada, "ladders"), saved(ada, "rivers")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await refusal(ada, "bridges")).toContain("You already have 20 saved searches");
  });

  test("is removed with an undo, which finds no second one of the same words", async ({ world }) => {
    const { ada } = world.people;
    const id = await saved(ada, "kneecap stairs");
    await perform(removeSearch, { searchId: id }, as(ada));
    expect(await listSavedSearches(ada.id)).toEqual([]);
    await perform(restoreSearch, { searchId: id }, as(ada));
    expect(await listSavedSearches(ada.id)).toMatchObject([{ id }]);
    await perform(removeSearch, { searchId: id }, as(ada));
    await saved(ada, "kneecap stairs");
    await expect(perform(restoreSearch, { searchId: id }, as(ada))).rejects.toThrow("already saved");
  });

  test("leaves no word of it in events, audit rows or other tables, and ends with the account", async ({
    world: _,
  }) => {
    const secret = "quarrprivatelsome";
    const member = await newMember();
    const id = await saved(member, `${secret} stairs`);
    await perform(renameSearch, { searchId: id, name: `${secret} again` }, as(member));
    for (const table of [events, auditEntries, mails]) {
      const { rows } = await database().execute(
        sql`select 1 from ${table} t where t::text like ${`%${secret}%`}`,
      );
      expect(rows).toEqual([]);
    }
    await database().delete(people).where(eq(people.id, member.id));
    expect(await database().select().from(savedSearches)).toEqual([]);
  });

  test("counts what is new since it was opened", async ({ world }) => {
    const { ada, ben } = world.people;
    const id = await saved(ada, "marmalade");
    const count = async () => {
      const [search] = await listSavedSearches(ada.id);
      const since = new Date(Date.now() - DAY_MS);
      const asked = {
        after: search?.seenEntryId ?? 0,
        until: null,
        since,
        reader: ada.id,
        limit: 21,
        ms: 1000,
      };
      return (await findNewPosts("marmalade", asked))?.length;
    };
    await reply(ben, world.question.id, "Marmalade on toast before each run.");
    await reply(ada, world.question.id, "Marmalade? Never heard of it.");
    expect(await count()).toBe(1);
    await perform(markSearchSeen, { searchId: id }, as(ada));
    expect(await count()).toBe(0);
  });
});

describe("the digest", () => {
  test("has new posts of saved searches, at most five of each, and none of the member", async ({
    world,
    mail,
  }) => {
    const { ada, ben } = world.people;
    await reply(ben, world.question.id, "Marzipan before the search was saved.");
    const id = await saved(ada, "marzipan", { name: "Sweets" });
    for (let n = 1; n <= 7; n++) await reply(ben, world.question.id, `Marzipan for the ${n}th kilometre.`);
    await reply(ada, world.question.id, "I eat marzipan myself.");
    const asked = {
      ...question("Is marzipan any good before a long run?"),
      body: words("I only ask for a friend of mine."),
    };
    await perform(askQuestion, asked, as(ben));
    await digest(ada);
    const { text, subject, html } = await mail.next();
    expect(subject).toBe("8 new posts in your saved searches");
    expect(text).toContain("YOUR SAVED SEARCHES");
    expect(text).toContain("“SWEETS”: 8 NEW POSTS");
    expect(text).toContain("Question: Is marzipan any good before a long run?");
    expect(text?.match(/^Reply in /gm)).toHaveLength(4);
    expect(text).toContain(`/saved/searches/${id}\n`);
    expect(html).toContain("Unsubscribe from this search");
    expect(JSON.stringify([subject, text, html])).not.toContain("q=marzipan");
    await digest(ada);
    await digest(ada, "2026-11-24");
    expect(mail.count()).toBe(1);
  });

  test("leaves out posts of muted members, and hidden threads", async ({ world }) => {
    const { ada, ben, kit } = world.people;
    const all = { after: 0, until: null, since: new Date(0), reader: ada.id, limit: 9, ms: 1_000 };
    const { commentId } = await reply(ben, world.question.id, "Gingerbread helps my shins.");
    await reply(kit, world.question.id, "Gingerbread helps my heels.");
    expect(await findNewPosts("gingerbread", all)).toHaveLength(2);
    await perform(mutePerson, { personId: ben.id }, as(ada));
    const left = await findNewPosts("gingerbread", all);
    expect(left?.map((match) => match.commentId)).not.toContain(commentId);
    expect(left).toHaveLength(1);
    await perform(hideThreadForOneself, { threadId: world.question.id }, as(ada));
    expect(await findNewPosts("gingerbread", all)).toEqual([]);
    await database().execute(sql`delete from muted_people`);
    await database().execute(sql`delete from own_hidden_threads`);
  });

  test("stands beside notifications in one email", async ({ world, mail }) => {
    const { ada, ben } = world.people;
    await perform(chooseMail, { reply: "daily" }, as(ada));
    await saved(ada, "liquorice");
    await repliedTo(world, ada, "Liquorice helps nobody, I fear.");
    await digest(ada);
    const { text } = await mail.next();
    expect(text).toContain("Liquorice helps nobody, I fear.");
    expect(text).toContain("“LIQUORICE”: 1 NEW POST");
    expect(mail.count()).toBe(1);
    await reply(ben, world.question.id, "More liquorice for the next one, then.");
    await perform(chooseMail, { searches: "never" }, as(ada));
    await digest(ada, "2026-11-25");
    expect(mail.count()).toBe(1);
  });

  test("is not sent when nothing is new, and leaves no row behind", async ({ world, mail }) => {
    const { ada } = world.people;
    await saved(ada, "nougat");
    await digest(ada);
    expect(mail.count()).toBe(0);
    expect(await database().select().from(mails)).toEqual([]);
  });

  test("leaves out what a moderator hid before it was sent", async ({ world, mail }) => {
    const { ada, ben, mia } = world.people;
    await saved(ada, "caramel");
    const { commentId } = await reply(ben, world.question.id, "Caramel for sale, write to me.");
    await decided(mia, "hide", { kind: "comment", id: commentId });
    await digest(ada);
    expect(mail.count()).toBe(0);
  });

  test("goes to members who want it, once with two workers", async ({ world, mail }) => {
    const { ada, ben, kit } = world.people;
    await saved(ada, "sherbet");
    await saved(kit, "sherbet", { mail: false });
    await reply(ben, world.question.id, "Sherbet for everybody.");
    await database().execute(sql`delete from graphile_worker._private_jobs`);
    const call = () => callDigests("daily")({ _cron: { ts: `${MONDAY}T07:00:00.000Z` } });
    await Promise.all([call(), call()]);
    const { rows } = await database().execute<{ payload: { personId: number; newest: number } }>(
      sql`select j.payload from graphile_worker._private_jobs j where j.key like 'digest:%'`,
    );
    expect(rows.map(({ payload }) => payload.personId)).toEqual([ada.id]);
    await reply(ben, world.question.id, "Sherbet after the call is for the next one.");
    const payload = { ...rows[0]?.payload, frequency: "daily", day: MONDAY } as Parameters<
      typeof mailDigest
    >[0];
    await Promise.allSettled([mailDigest(payload), mailDigest(payload)]);
    expect((await mail.next()).text).toContain("“SHERBET”: 1 NEW POST");
    await mailDigest(payload);
    expect(mail.count()).toBe(1);
    await digest(ada, "2026-11-24");
    expect((await mail.next()).text).toContain("“SHERBET”: 1 NEW POST");
  });

  test("goes out without a search that takes too long, and has its posts the next time", async ({
    world,
    mail,
    db,
  }) => {
    const { ada, ben } = world.people;
    await perform(chooseMail, { reply: "daily" }, as(ada));
    await saved(ada, "toffee");
    await reply(ben, world.question.id, "Toffee at kilometre nine, every time.");
    await repliedTo(world, ada, "Something else that waits for the morning.");
    const newest = await findNewestEntryId();
    const holder = await db.$client.connect();
    await holder.query("begin; lock table search_entries in access exclusive mode");
    await mailDigest({ personId: ada.id, frequency: "daily", day: MONDAY, newest }).finally(async () => {
      await holder.query("rollback");
      holder.release();
    });
    const first = await mail.next();
    expect(first.text).toContain("waits for the morning");
    expect(first.text).not.toContain("toffee");
    await digest(ada, "2026-11-24");
    expect((await mail.next()).text).toContain("“TOFFEE”: 1 NEW POST");
  });

  test("has a link that unsubscribes from one search, and undoes it", async ({ world, mail }) => {
    const { ada, ben } = world.people;
    const id = await saved(ada, "fudge");
    await saved(ada, "truffles");
    await reply(ben, world.question.id, "Fudge and truffles, in this order.");
    await digest(ada);
    const { text } = await mail.next();
    const [, path = ""] = /Unsubscribe from this search:\n(\S+)/.exec(text ?? "") ?? [];
    const answer = await unsubscribeByLink(new Request(path, { method: "POST" }));
    expect(await answer.text()).toContain("You are unsubscribed from this search");
    const wanted = async () =>
      (await listSavedSearches(ada.id)).map(({ query, mailWantedAt }) => [query, mailWantedAt !== null]);
    expect(await wanted()).toEqual([
      ["fudge", false],
      ["truffles", true],
    ]);
    const forged = await unsubscribeByLink(new Request(path.replace(/.$/, "x"), { method: "POST" }));
    expect(forged.status).toBe(403);
    await reply(ben, world.question.id, "Fudge in the meantime.");
    await perform(mailSearch, { searchId: id, mail: true }, as(ada));
    await digest(ada, "2026-11-24");
    expect(mail.count()).toBe(1);
  });
});

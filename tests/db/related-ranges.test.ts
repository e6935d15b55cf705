import { describe, expect } from "vitest";
import { listChangedThreads, listDueThreads, listRelatedThreads } from "@/db/related/reads";
import { listSavedSearches, listSearchesToMail } from "@/db/saved-searches/reads";
import { findNewestEntryId } from "@/db/search/new-posts";
import { dictionary } from "@/lib/search/dictionary";
import { findNewPosts } from "@/lib/search/new-posts";
import { findRelated } from "@/lib/search/related";
import { DAY_MS } from "@/lib/time";
import { test as base } from "../support/database";
import { growForum } from "../support/large-forum";
import { growSearch, wordCalled } from "../support/large-search";
import { explained, type Plan } from "../support/query-plan";

const SIZE = { threads: 10_000, comments: 100_000, inThreadOne: 1_000 };
const BIG = [
  "threads",
  "comments",
  "search_entries",
  "related_threads",
  "related_threads_due",
  "saved_searches",
];
/** All texts of the grown forum are this old or younger. */
const FIRST_DAY = new Date("2021-06-01");

const test = base.extend("forum", { scope: "file", auto: true }, async ({ db }) => {
  const client = await db.$client.connect();
  await growForum(client, SIZE);
  await growSearch(client);
  await client.query(
    `
    set statement_timeout = 0;
    insert into related_threads_due (thread_id, due_at) select id, now() + interval '1 day' from threads;
    insert into related_threads (thread_id, related_id, rank)
      select t.id, 1 + (t.id + n * 37) % ${SIZE.threads}, n from threads t, generate_series(1, 8) n
      where t.id <> 1 + (t.id + n * 37) % ${SIZE.threads};
    insert into saved_searches (person_id, name, query, mailed_entry_id, seen_entry_id, mail_wanted_at)
      select p.id, 'n' || n, 'word' || n, 0, 0, now() from people p, generate_series(1, 20) n;
    update related_threads_due set due_at = now() where thread_id % 100 = 0;
    update related_threads_due set changed_at = now() where thread_id % 100 = 1;
    vacuum analyze`.replace("vacuum analyze", "analyze"),
  );
  client.release(true);
  await dictionary();
  return SIZE;
});

function wholeOf(plans: readonly Plan[]): string[] {
  expect(plans.length).toBeGreaterThan(0);
  return plans.flatMap(({ scannedWhole }) => scannedWhole).filter((table) => BIG.includes(table));
}

const rowsOf = (plans: readonly Plan[]) => Math.max(...plans.map(({ rowsRead }) => rowsRead));

describe("among 10,000 threads", () => {
  test("a page reads its related threads by one index, and few rows", async ({ db }) => {
    const plans = await explained(db, () => listRelatedThreads(777));
    expect(wholeOf(plans)).toEqual([]);
    expect(plans.flatMap(({ indexes }) => indexes)).toContain("related_threads_thread_id_rank_pk");
    expect(rowsOf(plans)).toBeLessThan(30);
  });

  test("related threads come from the index of stems, within bounds", async ({ db }) => {
    const plans = await explained(db, () => findRelated(4_321));
    expect(wholeOf(plans)).toEqual([]);
    expect(plans.flatMap(({ indexes }) => indexes)).toContain("search_entries_by_stem");
    expect(rowsOf(plans)).toBeLessThan(25_000);
  });

  test("the job finds what is due by its indexes", async ({ db }) => {
    for (const list of [listChangedThreads, listDueThreads]) {
      const plans = await explained(db, () => list(20));
      expect(wholeOf(plans)).toEqual([]);
      expect(rowsOf(plans)).toBeLessThan(100);
    }
  });

  test("new posts of a saved search come from an index, for rare and for common words", async ({ db }) => {
    const newest = await findNewestEntryId();
    const asked = { after: 0, until: newest, reader: 1, limit: 6, ms: 1_000 };
    for (const text of [
      wordCalled(15_000),
      wordCalled(2),
      `${wordCalled(40)} kind:question`,
      "tag:tag-3",
      "-hip by:runner-3",
    ])
      for (const since of [FIRST_DAY, new Date(Date.now() - 14 * DAY_MS)]) {
        const plans = await explained(db, () => findNewPosts(text, { ...asked, since }));
        expect([text, wholeOf(plans)]).toEqual([text, []]);
      }
    expect(await findNewPosts(wordCalled(2), { ...asked, since: FIRST_DAY })).toHaveLength(6);
  });

  test("a member's saved searches are one range of an index", async ({ db }) => {
    for (const list of [listSavedSearches, listSearchesToMail]) {
      const plans = await explained(db, () => list(500));
      expect(wholeOf(plans)).toEqual([]);
      expect(rowsOf(plans)).toBeLessThan(50);
    }
  });
});

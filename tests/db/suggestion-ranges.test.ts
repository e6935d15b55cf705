import { describe, expect } from "vitest";
import { listSuggestions } from "@/db/search/suggestions";
import { test as base } from "../support/database";
import { growForum } from "../support/large-forum";
import { explained } from "../support/query-plan";

const THREADS = 5_000;
const MOST = { threads: 7, tags: 2, people: 2 };

const test = base.extend("forum", { scope: "file", auto: true }, async ({ db }) => {
  const client = await db.$client.connect();
  await growForum(client, { threads: THREADS, comments: 20_000, inThreadOne: 100 });
  await client.query("set session_replication_role = replica");
  await client.query(
    `insert into search_entries (kind, thread_id, merit, written_at, stems, beginnings)
     select kind::text::search_entry_kind, id, id % 7, now(), '',
       word_beginnings('Knees, part ' || id || case when id % 1000 = 0 then ' zebra' else '' end, '') from threads`,
  );
  await client.query(
    `insert into search_entries (kind, thread_id, comment_id, merit, written_at, stems)
     select 'reply', thread_id, id, 0, now(), '' from comments`,
  );
  await client.query("set session_replication_role = origin");
  await client.query("select enter_writers(array(select id from people))");
  await client.query("select renew_search_entries_of_tags(array(select id from tags))");
  await client.query("vacuum analyze search_entries");
  client.release(true);
});

describe("suggestions in a large forum", () => {
  for (const { typed, most, through } of [
    { typed: "zeb", most: 60, through: "search_entries_by_beginning" },
    { typed: "k", most: 4_200, through: "search_entries_of_threads_by_merit" },
    { typed: "knee part", most: 4_200, through: "search_entries_of_threads_by_merit" },
    { typed: "runner-7", most: 310, through: "search_entries_by_beginning" },
    { typed: "tag 7", most: 310, through: "search_entries_by_beginning" },
  ])
    test(`for "${typed}" come from indexes, and from a bounded number of rows`, async ({ db }) => {
      const plans = await explained(db, () => listSuggestions(typed, MOST));
      expect(plans.flatMap(({ scannedWhole }) => scannedWhole)).not.toContain("search_entries");
      expect(plans.flatMap(({ indexes }) => indexes)).toContain(through);
      const read = plans
        .flatMap(({ steps }) => steps)
        .filter((step) => step["Relation Name"] === "search_entries");
      const rows = read.map(
        (step) => (step["Actual Rows"] + (step["Rows Removed by Filter"] ?? 0)) * step["Actual Loops"],
      );
      expect(rows.reduce((sum, count) => sum + count, 0)).toBeLessThan(most);
    });

  test("have the most merit where very much matches", async () => {
    const { threads, people } = await listSuggestions("knee", MOST);
    expect(threads.map(({ id }) => id % 7)).toEqual([6, 6, 6, 6, 6, 6, 6]);
    expect(people).toEqual([]);
    const named = await listSuggestions("runner-7", MOST);
    expect(named.people[0]?.handle).toBe("runner-7");
    expect((await listSuggestions("tag 7", MOST)).tags.map(({ slug }) => slug)).toEqual(["tag-7"]);
  });
});

import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import {
  findFilteredText,
  hasPosted,
  hasPostedLink,
  listRecentTexts,
  listTextsAfter,
  readFilterFacts,
} from "@/db/filters/reads";
import { findAkismetsWord, findLastWord, listUndisputedTexts, listWordCounts } from "@/db/filters/training";
import { DAY_MS } from "@/lib/time";
import { test as base } from "../support/database";
import { growForum } from "../support/large-forum";
import { explained } from "../support/query-plan";

const BIG = ["threads", "comments", "text_fingerprints", "word_counts", "cases", "decisions"];
const before = new Date(Date.now() - 30 * DAY_MS);

const test = base.extend("grown", { scope: "file", auto: true }, async ({ db }) => {
  const client = await db.$client.connect();
  await growForum(client, { threads: 5_000, comments: 40_000, inThreadOne: 500 });
  await db.execute(sql`
    insert into text_fingerprints (target_kind, target_id, person_id, fingerprints, posted_at)
    select 'comment', n, 1, case when n % 50 = 0 then array[1, 2, 3, 4] else '{}' end
        || array[n * 8, n * 8 + 1, n * 8 + 2, n * 8 + 3, n * 8 + 4, n * 8 + 5, n * 8 + 6, n * 8 + 7],
      now() - n * interval '1 second' from generate_series(1, 10000) n`);
  await db.execute(sql`insert into word_counts select 'word' || n, 1, 1 from generate_series(1, 20000) n`);
  await db.execute(
    sql`insert into cases (target_kind, target_id) select 'comment', n from generate_series(1, 10000) n`,
  );
  await db.execute(sql`
    insert into decisions (kind, target_kind, target_id, machine, reason_title, reason_text, before, detail)
    select 'hide', 'comment', n, 'decided', '', '', '{}', '{}' from generate_series(1, 10000) n`);
  // On the connection that has no time limit.
  await client.query("vacuum analyze").finally(() => client.release(true));
  return true;
});

const factsOf = (fingerprints: number[]) =>
  readFilterFacts({ fingerprints, words: MANY_WORDS, since: before, except: null });
const MANY_WORDS = Array.from({ length: 300 }, (_, n) => `word${n * 7}`);

describe("with many posts, the filters' queries use indexes", () => {
  const READS: Record<string, () => Promise<unknown>> = {
    "a text of which many share a part": () => factsOf([1, 2, 3, 4, 5, 6]),
    "a text that is like no other": () => factsOf([90_001, 90_002, 90_003]),
    "whether somebody has posted": () => hasPosted(1, { kind: "comment", id: 1 }),
    "whether somebody has posted a link": () => hasPostedLink(1),
    "the words of a text": () => listWordCounts(MANY_WORDS),
    "a text": () => findFilteredText({ kind: "comment", id: 400 }),
    "the newest texts": () => listRecentTexts(500),
    "a batch of a sweep": () => listTextsAfter({ kind: "comment", after: 20_000, imported: false }, 200),
    "the last word": () => findLastWord({ kind: "comment", id: 400 }),
    "what Akismet said": () => findAkismetsWord({ kind: "comment", id: 400 }),
    "what has stood for long": () => listUndisputedTexts({ before, most: 100 }),
  };
  test.each(Object.entries(READS))("%s", async (_, read) => {
    const plans = await explained(database(), read);
    expect(plans.length).toBeGreaterThan(0);
    for (const plan of plans) {
      expect
        .soft(
          plan.scannedWhole.filter((table) => BIG.includes(table)),
          plan.sql,
        )
        .toEqual([]);
      expect.soft(plan.rowsRead, plan.sql).toBeLessThan(5_000);
    }
  });
});

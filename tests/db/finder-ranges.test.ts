import { describe, expect } from "vitest";
import { findAnswers } from "@/lib/search/find-answers";
import { vocabulary } from "@/lib/search/vocabulary";
import { test as base } from "../support/database";
import { growFindables } from "../support/large-finder";
import { growForum } from "../support/large-forum";
import { explained } from "../support/query-plan";

const ANSWERS = 20_000;

const test = base.extend("forum", { scope: "file", auto: true }, async ({ db }) => {
  const client = await db.$client.connect();
  await growForum(client, { threads: 10_000, comments: 100_000, inThreadOne: 1_000 });
  await growFindables(client, ANSWERS).finally(() => client.release(true));
  await vocabulary();
});

describe("among 20,000 answers", () => {
  for (const asked of ["does ice help", "how often should I do clams", "knee", "hip pain"]) {
    test(`candidates for "${asked}" come from the index of stems`, async ({ db }) => {
      const plans = await explained(db, () => findAnswers(asked));
      expect(plans.flatMap(({ indexes }) => indexes)).toContain("search_documents_by_stem");
      expect(plans.flatMap(({ scannedWhole }) => scannedWhole)).not.toContain("search_documents");
    });
  }

  test("few rows are read for rare words, and a bounded number for common words", async ({ db }) => {
    const rowsFor = async (asked: string) => {
      const plans = await explained(db, () => findAnswers(asked));
      return Math.max(...plans.map(({ rowsRead }) => rowsRead));
    };
    expect(await rowsFor("acupuncture or cupping")).toBeLessThan(8_000);
    expect(await rowsFor("knee pain when running")).toBeLessThan(ANSWERS);
  });

  test("an answer is found among all, also by its tag and its kind", async ({ db }) => {
    const { rows } = await db.$client.query(
      `insert into search_documents (kind, thread_id, comment_id, words) select 'author_reply', thread_id, id,
         'Icing did nothing for me: after two weeks the frozen peas went back where they belong, and I moved instead.'
       from comments where id = 1 returning comment_id::float8 as id, thread_id`,
    );
    const tag = (
      await db.$client.query("select slug from tags join thread_tags on tag_id = id where thread_id = $1", [
        rows[0].thread_id,
      ])
    ).rows[0].slug;
    for (const filter of [{}, { tag }, { kinds: ["author_reply" as const] }]) {
      const [first] = await findAnswers("frozen peas where they belong", filter);
      expect([filter, first?.commentId]).toEqual([filter, rows[0].id]);
    }
    expect((await findAnswers("does ice do anything", { kinds: ["passage"] })).length).toBe(0);
    expect(await findAnswers("does ice do anything", { tag: "no-such-tag" })).toEqual([]);
  });
});

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { test } from "../support/database";
import { importFile } from "../support/importing";

const ARTICLE = path.resolve("../shared/data/article.wxr.xml");

// The article itself is not in the repository: without the folder beside it, this says that it was not tried.
describe.skipIf(!existsSync(ARTICLE))("the coach's own article (../shared/data/article.wxr.xml)", () => {
  test("is imported whole: pinned, with exercises, comments in their places, and mentions", async ({
    db,
  }) => {
    const one = async (query: ReturnType<typeof sql>) => (await db.execute(query)).rows[0];
    const report = await importFile(ARTICLE);

    expect(report.numbers).toMatchObject({
      posts: 1,
      comments: 88,
      authorReplies: 23,
      mentions: 9,
      hidden: 0,
    });
    expect(report.itemsLeftOut.concat(report.commentsLeftOut, report.astray, report.mended)).toEqual([]);
    expect(
      await one(sql`
        select kind, slug, pinned_at is not null as pinned, created_at, comment_count, author_reply_count,
          jsonb_array_length(jsonb_path_query_array(body, '$.content[*] ? (@.type == "heading")')) as headings,
          jsonb_array_length(jsonb_path_query_first(body, '$.content[*] ? (@.type == "orderedList")')->'content') as exercises
        from threads where title like 'Anatomy of a 6 Month%'`),
    ).toEqual({
      kind: "article",
      slug: "it-band-injury",
      pinned: true,
      created_at: expect.anything(),
      comment_count: 88,
      author_reply_count: 23,
      headings: 8,
      exercises: 10,
    });
    expect(
      (await db.execute(sql`select depth, count(*)::int from comments group by depth order by depth`)).rows,
    ).toEqual([
      { depth: 0, count: 58 },
      { depth: 1, count: 24 },
      { depth: 2, count: 6 },
    ]);
    expect(await one(sql`select count(*)::int from comments where by_author`)).toEqual({ count: 23 });
    expect(await one(sql`select count(*)::int, min(kind::text) as kind from mentions`)).toEqual({
      count: 9,
      kind: "pingback",
    });
    expect(
      (await db.execute(sql`select path from old_addresses where thread_id is not null order by path`)).rows,
    ).toEqual([{ path: "/it-band-injury" }, { path: "/p/1" }]);
    // By the numbers of the export, because no commenter is named here.
    const tabs = await one(sql`
      select
        array(select c.old_id::int from author_queue w join comments c on c.id = w.comment_id
          where w.is_question order by 1) as questions,
        array(select c.old_id::int from author_queue w join comments c on c.id = w.comment_id
          where not w.is_question order by 1) as comments,
        array(select c.old_id::int from comments c where c.depth = 0
          and not exists (select from author_queue w where w.comment_id = c.id) order by 1) as "repliedTo"`);
    expect(tabs).toEqual(JSON.parse(readFileSync("tests/asking/article-tabs.json", "utf8")));
    expect(Object.values(tabs ?? {}).flat()).toHaveLength(58);
  });

  test("is imported once, however often the import runs", async ({ db }) => {
    await importFile(ARTICLE);
    const snapshot = async () =>
      (
        await db.execute(sql`
      select (select jsonb_agg(c order by id) from comments c) as c, (select jsonb_agg(t order by id) from threads t) as t,
        (select jsonb_agg(p order by id) from people p) as p, (select jsonb_agg(m order by id) from mentions m) as m`)
      ).rows;
    const before = await snapshot();
    const again = await importFile(ARTICLE);
    expect(again.numbers).toMatchObject({
      posts: 0,
      comments: 0,
      mentions: 0,
      people: 0,
      commentsHere: 88,
      postsHere: 1,
    });
    expect(await snapshot()).toEqual(before);
  });
});

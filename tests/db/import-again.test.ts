import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { connect, database } from "@/db/client";
import { test } from "../support/database";
import { BLOG, findingsOf, importFile, importText } from "../support/importing";
import { cloneTemplate } from "../support/templates";
import { comment, head, item, tail } from "../support/wxr-parts";

/** Everything the import writes, row for row. */
const rows = async () =>
  (
    await database().execute(sql`
      select (select jsonb_agg(t order by id) from threads t) as threads, (select jsonb_agg(c order by id) from comments c) as comments,
        (select jsonb_agg(p order by id) from people p) as people, (select jsonb_agg(m order by id) from mentions m) as mentions,
        (select jsonb_agg(g order by id) from tags g) as tags, (select jsonb_agg(o order by path) from old_addresses o) as addresses`)
  ).rows;

const blog = (comments: string[], mentions: string[] = []) => {
  const { open, close } = item({ id: 1, title: "A first post about hips", content: "Words." });
  return head("https://big.example.org") + open + comments.join("") + mentions.join("") + close + tail();
};

describe("a repeated import", () => {
  test("changes nothing", async () => {
    await importFile(BLOG);
    const before = await rows();
    const { numbers } = await importFile(BLOG);
    expect(numbers).toMatchObject({
      posts: 0,
      comments: 0,
      mentions: 0,
      people: 0,
      postsHere: 4,
      commentsHere: 28,
    });
    expect(await rows()).toEqual(before);
  });

  test("adds only what is new in a longer file, below the earlier comments", async () => {
    const first = [comment({ id: 1 }), comment({ id: 2, parent: 1, author: "Sam" })];
    await importText(blog(first));
    const before = await database().execute(sql`select * from comments where old_id < 3 order by id`);
    const more = [
      comment({ id: 3, parent: 2, author: "Sam" }),
      comment({ id: 4, parent: 2, email: "new@example.com" }),
    ];
    const ping = comment({ id: 5, type: "pingback", url: "https://p.example/" });
    const whole = await importText(blog([...first, ...more], [ping]));
    expect(whole.numbers).toMatchObject({ posts: 0, comments: 2, commentsHere: 2, mentions: 1, people: 1 });
    const part = await importText(blog([comment({ id: 6, parent: 4, author: "Sam" })]));
    expect(part.numbers).toMatchObject({ comments: 1, people: 0 });
    expect(part.astray).toEqual([]);
    const { rows: placed } = await database().execute(sql`
      select c.old_id, p.old_id as parent, c.depth from comments c join comments p on p.id = c.parent_id where c.old_id between 3 and 6
      and c.thread_id in (select id from threads where imported_from = 'https://big.example.org') order by 1`);
    expect(placed).toEqual([
      { old_id: "3", parent: "2", depth: 2 },
      { old_id: "4", parent: "2", depth: 2 },
      { old_id: "6", parent: "4", depth: 3 },
    ]);
    expect(
      (await database().execute(sql`select * from comments where old_id < 3 order by id`)).rows.length,
    ).toBe(before.rows.length);
  });

  test("reports the same numbers in a dry run and writes nothing", async ({ serverUrl, url }) => {
    const fresh = await cloneTemplate(serverUrl);
    try {
      await connect(fresh.url);
      const rehearsed = await importFile(BLOG, { dryRun: true });
      expect(
        (
          await database().execute(
            sql`select from threads union all select from people union all select from tags`,
          )
        ).rows,
      ).toEqual([]);
      expect(findingsOf(await importFile(BLOG))).toEqual(findingsOf(rehearsed));
      const { rows: counted } =
        await database().execute(sql`select (select count(*)::int from people) as people,
        (select count(*)::int from comments) as comments, (select count(*)::int from comments where by_author) as "authorReplies",
        (select count(*)::int from mentions) as mentions, (select count(*)::int from threads) as posts,
        (select count(*)::int from comments where hidden_at is not null) as hidden`);
      expect(rehearsed.numbers).toMatchObject(counted[0] ?? {});
    } finally {
      await connect(url);
      await fresh.drop();
    }
  });
});

describe("a thread of any shape", () => {
  test("is imported: one chain of 1,500 answers, listed backwards", async () => {
    const day = (id: number) => new Date(Date.UTC(2012, 0, 1) + id * 60_000);
    const chain = Array.from({ length: 1500 }, (_, index) =>
      comment({ id: 10_000 + index, parent: index > 0 ? 9999 + index : 0, date: day(index) }),
    );
    const { numbers, astray } = await importText(blog(chain.reverse()));
    expect([numbers.comments, astray]).toEqual([1500, []]);
    const { rows: deepest } = await database().execute(sql`
      select old_id::int, depth from comments where old_id >= 10000 order by depth desc limit 1`);
    expect(deepest).toEqual([{ old_id: 11_499, depth: 1499 }]);
  });
});

describe("a refused file", () => {
  test.for([
    ["cut off", (file: string) => file.slice(0, -200)],
    ["malformed", (file: string) => file.replace("</wp:comment_content>", "</oops>")],
    ["no export", () => "<html></html>"],
  ] as const)("leaves nothing behind: %s", async ([, spoil]) => {
    const before = await rows();
    await expect(importText(spoil(blog([comment({ id: 91 }), comment({ id: 92 })])))).rejects.toThrow(
      /Line|not a WordPress/,
    );
    expect(await rows()).toEqual(before);
    expect(
      (await database().execute(sql`select from staged_comments union all select from staged_authors`)).rows,
    ).toEqual([]);
  });
});

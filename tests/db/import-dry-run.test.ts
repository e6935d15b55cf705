import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { describeImport } from "@/lib/cli/import-report";
import { BlogFiles } from "@/lib/import/files/blog-files";
import { test } from "../support/database";
import { temporaryFolder } from "../support/folder";
import { BLOG, findingsOf, importFile } from "../support/importing";
import { comment, head, item, tail } from "../support/wxr-parts";

const EXPORTS = "tests/support/fixtures/exports";

const counts = async () => {
  const { rows } = await database().$client.query(`
    select (select count(*)::int from threads where kind = 'article') as posts, (select count(*)::int from comments) as comments,
      (select count(*)::int from mentions) as mentions, (select count(*)::int from people) as people,
      (select count(*)::int from tags) as tags, (select count(*)::int from comments where hidden_at is not null) as hidden,
      (select count(*)::int from comments where by_author) as "authorReplies",
      (select count(*)::int from threads where kind <> 'article') as splits`);
  return rows[0] as Record<string, number>;
};

/** Says what a dry run said, then what the import says, and what the import added. */
async function both(files: string | readonly string[], options: Parameters<typeof importFile>[1] = {}) {
  const rehearsed = await importFile(files, { ...options, dryRun: true });
  const before = await counts();
  const done = await importFile(files, options);
  const after = await counts();
  const added = Object.fromEntries(
    Object.keys(after).map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)]),
  );
  return { rehearsed, done, added };
}

async function alike(files: string | readonly string[], options: Parameters<typeof importFile>[1] = {}) {
  for (const round of ["first", "again"]) {
    const { rehearsed, done, added } = await both(files, options);
    expect(findingsOf(done), round).toEqual(findingsOf(rehearsed));
    const { tags, ...numbers } = added;
    if (done.disqus) {
      const { pagesMissing: posts, comments } = done.disqus.numbers;
      expect({ posts, comments }, round).toEqual({ posts: numbers.posts, comments: numbers.comments });
    } else expect(done.numbers, round).toMatchObject(numbers);
    expect(done.tagsMade, round).toHaveLength(tags ?? 0);
    // The words differ only in what was done.
    expect(describeImport(done).slice(2)).toEqual(describeImport(rehearsed).slice(2));
  }
}

/** One of everything that a report speaks of. */
function everything(): string {
  const { open, close } = item({
    id: 9001,
    title: "",
    content: `<p>The first words of a post.</p><!-- wp:plugin/thing /-->[my_table id="3" /] <a href="https://all.example/other/">link</a>`,
    slug: "all-same",
    link: "https://all.example/all-same/",
    extra:
      '<category domain="category" nicename="knie"><![CDATA[Knie]]></category><category domain="post_tag" nicename="knie-2"><![CDATA[Knie]]></category><wp:is_sticky>1</wp:is_sticky>',
  });
  const other = item({
    id: 9002,
    title: "Other",
    content: "[my_table id=4 /]",
    slug: "all-same",
    link: "https://all.example/all-same/",
  });
  const own = item({
    id: 9003,
    title: "Search",
    content: "Words & more.",
    slug: "search",
    link: "https://all.example/search/",
  });
  const question = `How long did you wait before you ran again? I have had this pain in my hip for six weeks now, and every time I try to run it comes back after ten minutes, mostly on the left side, and I do not know whether to rest or to go on with easy walking.`;
  const comments = [
    comment({ id: 1, content: question, email: "a@all.example" }),
    comment({ id: 2, parent: 1, content: "I want to end my life." }),
    comment({ id: 3, parent: 99, approved: "0", author: "Sam" }),
    comment({ id: 4, approved: "spam" }),
    comment({ id: 5, type: "pingback", url: "https://p.example/" }),
    comment({ id: 6, author: "Sam", parent: 3 }),
    comment({ id: 7, userId: 1 }),
  ];
  const draft = item({ id: 9004, title: "Draft", content: "", status: "draft" });
  return (
    head("https://all.example") +
    open +
    comments.join("") +
    close +
    other.open +
    other.close +
    own.open +
    own.close +
    draft.open +
    draft.close +
    tail()
  );
}

describe("a dry run says exactly what the import then does, the first time and again", () => {
  test("for every export we have", { timeout: 400_000 }, async () => {
    const names = (await readdir(EXPORTS)).filter((name) => name.endsWith(".xml")).sort();
    for (const name of names) await alike(path.join(EXPORTS, name));
    await alike(BLOG);
  });

  test("for everything that a report speaks of, with threads of comments", { timeout: 120_000 }, async () => {
    const file = path.join(await temporaryFolder(), "all.xml");
    await writeFile(file, everything());
    const { numbers, inDanger, blocks, shortcodes, addresses } = await importFile(file, {
      dryRun: true,
      split: true,
    });
    expect(numbers).toMatchObject({ posts: 3, splits: 1, mentions: 1, hidden: 1 });
    expect(inDanger).toBe(1);
    expect(blocks).toEqual([{ name: "plugin/thing", count: 1, titles: ["Post 9001"] }]);
    expect(shortcodes).toMatchObject([{ name: "my_table", count: 2 }]);
    expect(addresses).toEqual([
      { path: "/all-same", title: "Other", by: "other post" },
      { path: "/search", title: "Search", by: "forum" },
    ]);
    await alike(file, { split: true });
  });

  test("for several parts with pictures", { timeout: 120_000 }, async () => {
    const folder = await temporaryFolder();
    await mkdir(path.join(folder, "in/2014/05"), { recursive: true });
    const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: "red" } }).png();
    await writeFile(path.join(folder, "in/2014/05/hill.png"), await picture.toBuffer());
    const folders = (dryRun: boolean) => ({
      folders: [path.join(folder, "in")],
      to: path.join(folder, "out"),
      dryRun,
    });
    const parts = [`${EXPORTS}/13-part-2-media.xml`, `${EXPORTS}/13-part-1-posts.xml`];
    await database().$client.query("delete from threads where imported_from like '%r13.example%'");
    const rehearsed = await importFile(parts, { dryRun: true, pictures: new BlogFiles(folders(true)) });
    const done = await importFile(parts, { pictures: new BlogFiles(folders(false)) });
    expect(findingsOf(done)).toEqual(findingsOf(rehearsed));
    expect(done.pictures).toMatchObject({
      pictures: 1,
      lost: [{ name: "2014/05/lake.png", why: "missing" }],
    });
  });
});

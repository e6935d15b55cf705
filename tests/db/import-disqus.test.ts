import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { describeImport } from "@/lib/cli/import-report";
import { test } from "../support/database";
import { disqusFile, disqusPost, disqusThread } from "../support/disqus-parts";
import { findingsOf, importFile, importText } from "../support/importing";
import { comment, head, item, tail } from "../support/wxr-parts";

const FILE = "tests/support/fixtures/exports/disqus-hill-notes.xml";

/** A blog with one post, and with the comments that Disqus copied into it. */
function blog(
  blogUrl: string,
  { id, slug, comments = [] }: { id: number; slug: string; comments?: string[] },
) {
  const { open, close } = item({
    id,
    slug,
    title: `About ${slug}`,
    content: "<p>Words of the post.</p>",
    link: `${blogUrl}/${slug}/`,
  });
  return head(blogUrl) + open + comments.join("") + close + tail();
}

type Came = { text: string; parent: string | null; at: string; writer: string; byAuthor: boolean };

async function commentsUnder(title: string): Promise<Came[]> {
  const { rows } = await database().execute<Came>(sql`
    select c.body_text as text, p.body_text as parent, to_char(c.created_at at time zone 'utc', 'YYYY-MM-DD HH24:MI:SS') as at,
      coalesce(w.name, w.handle) as writer, c.by_author as "byAuthor"
    from comments c join threads t on t.id = c.thread_id join people w on w.id = c.writer_id
    left join comments p on p.id = c.parent_id where t.title = ${title} order by c.path`);
  return rows;
}

async function count(what: "threads" | "comments" | "people"): Promise<number> {
  const { rows } = await database().execute<{ n: number }>(
    sql`select count(*)::int as n from ${sql.raw(what)}`,
  );
  return rows[0]?.n ?? 0;
}

describe("an export of Disqus", () => {
  test("comes under the posts of the blog, at its times, below its parents, with a report of the rest", async () => {
    await importText(blog("https://big.example.org", { id: 11, slug: "first-hills" }));
    const rehearsed = await importFile(FILE, { dryRun: true, authorName: "noralind" });
    expect(await count("comments")).toBe(0);
    const report = await importFile(FILE, { authorName: "noralind" });
    expect(findingsOf(report)).toEqual(findingsOf(rehearsed));
    expect(report.disqus?.numbers).toMatchObject({
      pages: 1,
      pagesMissing: 1,
      comments: 6,
      commentsHere: 0,
      doubles: 0,
      hidden: 0,
      byName: 1,
      byAddress: 0,
      guestsOfThatName: 0,
      namesakes: 0,
      undated: 1,
      splits: 0,
    });
    const question = "How steep should the first hill be? See my hill.";
    const answer = "Yes, & walk down as well.";
    expect(await commentsUnder("About first-hills")).toEqual([
      { text: question, parent: null, at: "2011-05-02 08:15:30", writer: "Tess", byAuthor: false },
      { text: answer, parent: question, at: "2011-05-02 10:30:15", writer: "Nora Lind", byAuthor: true },
      { text: "Be kind, please.", parent: answer, at: "2011-05-02 09:05:00", writer: "ida", byAuthor: false },
      {
        text: "Read on my phone, and it helped.",
        parent: null,
        at: "2016-05-03 11:05:07",
        writer: "Nora Lind",
        byAuthor: false,
      },
    ]);
    const { rows: bodies } = await database().execute<{ body: string }>(
      sql`select body::text as body from comments where body_text in (${question}, ${answer}) order by created_at`,
    );
    expect(bodies[0]?.body).toContain('"href": "http://maps.example/hill"');
    expect(bodies[1]?.body).toContain('"src": "https://uploads.disquscdn.com/images/5d1e.jpg"');
    expect(describeImport(report).join("\n")).toMatchInlineSnapshot(`
      "
      Imported from the Disqus forum “hill-notes”:
        6 comments: under 1 thread that is here already and 1 new article
        The new article by “Nora Lind”, for a page that is not here: “Shoes for mud & rain”
        1 comment marked as replies of the author “Nora Lind”, by the name in Disqus
        1 comment without a possible date, dated like the one they answer
      Left out:
        deleted comments: 1 (“First hills”)
        comments without words or a picture: 1 (“Shoes for mud & rain”)
        comments on pages that are not here and have no title: 1 (“http://big.example.org/”)
        spam: 1 (“First hills”)
      Pages without comments, left out:
        pages: 1 (“A page that nobody commented on”)
      Replies in another place, because
        the comment they answer was left out, so they are below the one above it or at top level: 1 (“First hills”)
        the comment they answer is not in the file, so they are at top level: 1 (“Shoes for mud & rain”)
      Closed for comments in Disqus, open here (a moderator can lock them):
        pages: 1 (“First hills”)
      1 picture in comments stays a link to the other site: “First hills”"
    `);
  });

  test("makes an article for a page that is gone, which answers at the old address", async () => {
    expect(await commentsUnder("Shoes for mud & rain")).toMatchObject([
      { text: "Where did the answer go?", writer: "Anonymous" },
      { text: "Mine were full of mud.\nTwice.", at: "2012-03-02 06:00:59", writer: "Ola" },
    ]);
    const { rows } = await database().execute(sql`
      select t.kind, t.body_text, array_agg(o.path order by o.path) as paths
      from threads t join old_addresses o on o.thread_id = t.id where t.title = 'Shoes for mud & rain' group by t.id`);
    expect(rows).toEqual([
      {
        kind: "article",
        body_text:
          "The page of the old blog that these comments are about is not on this forum.\n\nIts address was http://big.example.org/2012/shoes-for-mud.html.",
        paths: ["/2012/shoes-for-mud.html", "/p/44"],
      },
    ]);
  });

  test("changes nothing the second time, also after a moderator merged an article into a post", async () => {
    const before = [await count("threads"), await count("comments"), await count("people")];
    const again = await importFile(FILE, { authorName: "noralind" });
    expect(again.disqus?.numbers).toMatchObject({ comments: 0, commentsHere: 6, pagesMissing: 0 });
    await database().execute(sql`
      update threads set merged_into_id = (select id from threads where title = 'About first-hills'), imported_from = null, old_id = null
      where title = 'Shoes for mud & rain'`);
    const merged = await importText(
      disqusFile(
        disqusThread({
          id: 700003,
          link: "http://big.example.org/2012/shoes-for-mud.html",
          title: "Shoes for mud",
        }),
        disqusPost({ id: 5000007, thread: 700003 }),
        disqusPost({ id: 5000090, thread: 700003, message: "Written after the merge." }),
      ),
    );
    expect(merged.disqus?.numbers).toMatchObject({
      comments: 1,
      commentsHere: 1,
      pagesMissing: 0,
      undated: 0,
    });
    expect((await commentsUnder("About first-hills")).map(({ text }) => text)).toContain(
      "Written after the merge.",
    );
    expect([await count("threads"), await count("comments"), await count("people")]).toEqual([
      before[0],
      (before[1] ?? 0) + 1,
      (before[2] ?? 0) + 1,
    ]);
  });

  test("is not doubled where Disqus copied comments into the blog, and replies go below the copies", async () => {
    const minute = (seconds: number) => new Date(Date.UTC(2013, 4, 6, 7, 8, seconds));
    const long = "I ran up the same hill every week, and after two months my knee did not hurt any more.";
    const copies = [
      comment({ id: 61, author: "Tess", content: "Thanks!", date: minute(9) }),
      comment({ id: 62, author: "Nora", content: `${long}\n\nhttp://a.example/hill`, date: minute(30) }),
      comment({ id: 63, author: "Ola", content: "Thanks!", date: minute(20) }),
    ];
    await importText(blog("https://copied.example.org", { id: 5, slug: "copied", comments: copies }));
    const thread = 800001;
    const at = (seconds: number) => minute(seconds).toISOString();
    const post = (id: number, message: string, name: string, seconds: number, parent?: number) =>
      disqusPost({ id, thread, message, name, createdAt: at(seconds), ...(parent ? { parent } : {}) });
    const file = disqusFile(
      post(6000001, "<p>Thanks!</p>", "Tess", 9),
      post(6000002, `<p>${long} <a href="http://a.example/hill">http://a.exam...</a></p>`, "Nora Lind", 31),
      post(6000003, "<p>Thanks!</p>", "Tess", 12),
      post(6000004, "<p>Thanks!</p>", "Ida", 21),
      post(6000005, "<p>Which hill was it?</p>", "Ida", 40, 6000002),
      disqusThread({ id: thread, link: "https://copied.example.org/copied?replytocom=61#respond" }),
    );
    const { disqus } = await importText(file);
    expect(disqus?.numbers).toMatchObject({ pages: 1, pagesMissing: 0, comments: 3, doubles: 2 });
    const came = await commentsUnder("About copied");
    expect(came.map(({ text, writer }) => `${writer}: ${text.slice(0, 20)}`).sort()).toEqual([
      "Ida: Thanks!",
      "Ida: Which hill was it?",
      "Nora: I ran up the same hi",
      "Ola: Thanks!",
      "Tess: Thanks!",
      "Tess: Thanks!",
    ]);
    expect(came.find(({ text }) => text === "Which hill was it?")?.parent).toMatch(/^I ran up the same hill/);
    const again = await importText(file);
    expect(again.disqus?.numbers).toMatchObject({ comments: 0, doubles: 0, commentsHere: 5 });
  });

  test("keeps a blog's own comment that has the same number", async () => {
    const own = comment({ id: 7000001, author: "Tess", content: "A comment of the blog." });
    await importText(blog("https://numbers.example.org", { id: 6, slug: "numbers", comments: [own] }));
    await importText(
      disqusFile(
        disqusThread({ id: 800002, link: "https://numbers.example.org/numbers/" }),
        disqusPost({ id: 7000001, thread: 800002, message: "A comment of Disqus." }),
        disqusPost({ id: 7000002, thread: 800002, parent: 7000001, message: "A reply to it." }),
      ),
    );
    expect((await commentsUnder("About numbers")).map(({ text, parent }) => [text, parent])).toEqual([
      ["A comment of the blog.", null],
      ["A comment of Disqus.", null],
      ["A reply to it.", "A comment of Disqus."],
    ]);
  });

  test("finds a post by its number, by its path on another host, and joins the addresses of one page", async () => {
    await importText(blog("https://found.example.org", { id: 77, slug: "found" }));
    const threads = [
      {
        id: 800011,
        link: "https://found.example.org/an-earlier-name/",
        identifier: "77 http://www.found.example.org/?p=77",
      },
      { id: 800012, link: "http://before.example/found/" },
      { id: 800013, link: "https://found.example.org/?p=77&preview=true" },
      { id: 800014, link: "https://found.example.org/FOUND/comment-page-2/#comments" },
      { id: 800015, link: "", identifier: "/found/" },
      { id: 800016, link: "https://found.example.org/an-earlier-name", identifier: "other" },
    ];
    const file = disqusFile(
      ...threads.map((thread) => disqusThread({ ...thread, title: "Found" })),
      ...threads.map(({ id }) => disqusPost({ id: id + 10, thread: id, message: `From ${id}` })),
    );
    const { disqus } = await importText(file);
    expect(disqus?.numbers).toMatchObject({ pages: 1, pagesMissing: 0, comments: 6 });
    expect(disqus?.otherHosts).toEqual([{ sort: "other host", count: 2, titles: ["Found"] }]);
    expect(await commentsUnder("About found")).toHaveLength(6);
  });

  test("keeps pages apart that differ in their query alone, where the query names the page", async () => {
    const { disqus } = await importText(
      disqusFile(
        disqusThread({
          id: 800021,
          link: "http://php.example/page.php?id=1&utm_source=x",
          title: "Page one",
        }),
        disqusThread({ id: 800022, link: "https://www.php.example/page.php?id=1", title: "Page one" }),
        disqusThread({ id: 800023, link: "http://php.example/page.php?id=2", title: "Page two" }),
        ...[800021, 800022, 800023].map((id) => disqusPost({ id: id + 10, thread: id })),
      ),
    );
    expect(disqus?.numbers).toMatchObject({ pagesMissing: 2, comments: 3 });
    expect(disqus?.pagesMissing).toEqual(["Page one", "Page two"]);
  });

  test("refuses a file that was cut off, and keeps nothing of it", async () => {
    const whole = disqusFile(
      disqusThread({ id: 1, link: "http://x.example/" }),
      disqusPost({ id: 1, thread: 1 }),
    );
    await expect(importText(whole.slice(0, -30))).rejects.toThrow(/ends within <post>/);
    const { rows } = await database().execute(
      sql`select number from staged_disqus_posts union all select number from staged_disqus_threads`,
    );
    expect(rows).toEqual([]);
  });
});

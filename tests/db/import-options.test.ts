import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { undoDecision } from "@/lib/forum/moderation/decisions/operations";
import { perform } from "@/lib/pipeline/perform";
import { test } from "../support/database";
import { blog, comments, exportCalled, moderator, said, threads } from "../support/imported-blogs";
import { importFile, importText } from "../support/importing";
import { as } from "../support/world";
import { comment, head, item, tail } from "../support/wxr-parts";

describe("closed comments", () => {
  test("are reported, and lock their threads only with --keep-closed", async () => {
    const site = "https://r19.example";
    const file = exportCalled("19-locked-comments");
    const report = await importFile(file);
    expect(said(report)).toContain(
      "Comments were closed on 1 post. Members can reply here; --keep-closed locks these threads: “A post with closed comments”",
    );
    expect(await threads(site)).toMatchObject([{ locked: false }]);
    await importFile(file, { keepClosed: true });
    const [thread] = await threads(site);
    expect(thread).toMatchObject({ locked: true, listed: true });
    const { rows } = await database().execute<{ id: number; reason_title: string }>(
      sql`select id::float8 as id, reason_title from decisions where target_id = ${thread?.id} and kind = 'lock'`,
    );
    expect(rows).toMatchObject([{ reason_title: "Comments were closed on the old blog" }]);
    const mo = await moderator("mo-of-locks");
    await perform(undoDecision, { decisionId: rows[0]?.id }, as(mo));
    await importFile(file, { keepClosed: true });
    expect(await threads(site)).toMatchObject([{ locked: false }]);
  });
});

describe("pages", () => {
  test("come with --pages, with their comments, and stay when the option is left out later", async () => {
    const site = "https://r20b.example";
    const file = exportCalled("20-page-with-comments");
    const without = await importFile(file);
    expect(said(without)).toContain("  pages, which come with --pages (1): “My injury story”");
    expect(await threads(site)).toEqual([]);
    const report = await importFile(file, { pages: true });
    expect(report.numbers).toMatchObject({ posts: 1, comments: 1 });
    expect(await threads(site)).toMatchObject([{ title: "My injury story", listed: true }]);
    expect(await comments(site)).toMatchObject([{ text: "I have the same, what helped?" }]);
    const { rows } = await database().execute(sql`
      select t.kind, t.pinned_at, o.path from threads t join old_addresses o on o.thread_id = t.id
      where t.imported_from = ${site} and o.path = '/my-injury-story'`);
    expect(rows).toEqual([{ kind: "article", pinned_at: null, path: "/my-injury-story" }]);
    const later = await importFile(file, { update: true });
    expect(later.numbers).toMatchObject({ posts: 0, postsHere: 1, commentsHere: 1 });
    expect(later.itemsLeftOut).toEqual([]);
    expect(await threads(site)).toMatchObject([{ listed: true }]);
  });
});

describe("dates that cannot be right", () => {
  const withDates = (text: string, id: number, date: string) =>
    text.replace(
      new RegExp(
        `(<wp:comment_id>${id}<[\\s\\S]*?<wp:comment_date><!\\[CDATA\\[)[^\\]]*([\\s\\S]*?_gmt><!\\[CDATA\\[)[^\\]]*`,
      ),
      `$1${date}$2${date}`,
    );

  test("are reported, and become those of what the comments answer or follow", async () => {
    const day = (n: number) => new Date(Date.UTC(2014, 5, n));
    let text = blog("dates.example", [
      {
        id: 1,
        title: "Dates",
        content: "One.",
        date: day(1),
        comments: [1, 2, 3, 4, 5, 6, 7].map((id) =>
          comment({ id, date: day(1 + id), content: `Number ${id}.`, parent: id === 6 ? 3 : 0 }),
        ),
      },
    ]);
    const dates: [number, string][] = [
      [2, "0000-00-00 00:00:00"],
      [4, "2099-01-01 00:00:00"],
      [5, "1970-01-01 00:00:00"],
      [6, "20114-01-01 00:00:00"],
      [7, "2013-01-01 00:00:00"],
    ];
    for (const [id, date] of dates) text = withDates(text, id, date);
    const report = await importText(text);
    const on = (n: number) => expect.stringContaining(`2014-06-0${n}`);
    expect((await comments("https://dates.example")).map(({ at }) => at)).toEqual(
      [2, 2, 4, 4, 4, 4, 4].map(on),
    );
    expect(report.oddDates).toMatchObject([
      { of: "comment", why: "before_post", count: 1, titles: ["Dates"] },
      { of: "comment", why: "early", count: 1 },
      { of: "comment", why: "future", count: 1 },
      { of: "comment", why: "missing", count: 1 },
      { of: "comment", why: "unreadable", count: 1 },
    ]);
    expect(said(report)).toContain(
      "  1 comment with a date in the future, now with the date of the comment before or above",
    );
    expect((await importText(text, { update: true })).changes.found).toEqual([]);
  });

  test("stay in comments of a post that was dated anew", async () => {
    const old = [1, 2, 3].map((id) => comment({ id, date: new Date(Date.UTC(2010, 1, id)) }));
    const post = {
      id: 1,
      title: "Anew",
      content: "One.",
      date: new Date(Date.UTC(2018, 1, 1)),
      comments: old,
    };
    const report = await importText(blog("anew.example", [post]));
    expect(report.oddDates).toMatchObject([{ of: "comment", why: "post_redated", count: 3 }]);
    expect((await comments("https://anew.example")).map(({ at }) => String(at).slice(0, 10))).toEqual([
      "2010-02-01",
      "2010-02-02",
      "2010-02-03",
    ]);
  });

  test("of a post become those of the post before, and are reported", async () => {
    const text = blog("odd-posts.example", [
      { id: 1, title: "Dated", content: "One." },
      { id: 2, title: "Of the far future", content: "Two.", date: new Date(Date.UTC(2099, 1, 1)) },
    ]);
    const report = await importText(text);
    expect(report.oddDates).toEqual([{ of: "post", why: "future", count: 1, titles: ["Of the far future"] }]);
    const { rows } = await database().execute(sql`
      select count(distinct created_at)::int as dates from threads where imported_from = 'https://odd-posts.example'`);
    expect(rows).toEqual([{ dates: 1 }]);
  });
});

describe("categories", () => {
  test("keep their tree: a post of the lower one is found by the upper one", async () => {
    const category = (slug: string, parent: string) =>
      `<wp:category><wp:category_nicename>${slug}</wp:category_nicename><wp:category_parent>${parent}</wp:category_parent><wp:cat_name>${slug} words</wp:cat_name></wp:category>`;
    const { open, close } = item({
      id: 1,
      title: "Hills",
      content: "Up.",
      link: "https://tree.example/hills/",
      extra: `<category domain="category" nicename="hills"><![CDATA[hills words]]></category>
        <category domain="category" nicename="left"><![CDATA[left words]]></category>`,
    });
    const terms = [
      category("hills", "training"),
      category("training", "everything"),
      category("everything", ""),
      category("left", "right"),
      category("right", "left"),
    ];
    const text = head("https://tree.example") + terms.join("") + open + close + tail();
    const report = await importText(text);
    expect(report.tagsMade.toSorted()).toEqual(
      ["hills", "training", "everything", "left", "right"].map((name) => `${name} words`).toSorted(),
    );
    const { rows } = await database().execute(sql`
      select g.slug, p.slug as parent, tt.chosen from thread_tags tt join tags g on g.id = tt.tag_id left join tags p on p.id = g.parent_id
      join threads t on t.id = tt.thread_id where t.imported_from = 'https://tree.example' order by g.slug`);
    expect(rows).toEqual([
      { slug: "everything", parent: null, chosen: false },
      { slug: "hills", parent: "training", chosen: true },
      { slug: "left", parent: "right", chosen: true },
      { slug: "right", parent: null, chosen: false },
      { slug: "training", parent: "everything", chosen: false },
    ]);
  });
});

describe("the report", () => {
  test("names the authors with the address they sign in with, and accounts that are none here", async () => {
    const text = blog("authors.example", [{ id: 1, title: "One", content: "One." }])
      .replace(
        "<wp:author>",
        "<wp:author><wp:author_id>7</wp:author_id><wp:author_login>editor</wp:author_login><wp:author_email>editor@x.example</wp:author_email><wp:author_display_name>Ed</wp:author_display_name></wp:author><wp:author>",
      )
      .replace("</item>", `${comment({ id: 1, userId: 7, author: "Ed" })}</item>`);
    const report = await importText(text);
    expect(said(report)).toContain("Authors:\n  Nora Lind (1 post) signs in with nora@authors.example");
    expect(said(report)).toContain(
      "Accounts of the blog that are no accounts here:\n  editor: wrote no post; 1 comment is a guest’s",
    );
    const ghost = await importText(
      text
        .replaceAll("nora]]></dc:creator>", "ghost]]></dc:creator>")
        .replaceAll("authors.example", "ghost.example"),
    );
    expect(said(ghost)).toContain("  ghost (1 post) cannot sign in, because the export has no email address");
  });
});

import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { describeImport } from "@/lib/cli/import-report";
import { test } from "../support/database";
import { importFile, importText } from "../support/importing";
import { opened } from "../support/open-old-address";
import { readPublicPage } from "../support/read-public-page";
import { head, item, tail } from "../support/wxr-parts";

const exportCalled = (name: string) => `tests/support/fixtures/exports/${name}.xml`;

async function threadTitled(title: string): Promise<string> {
  const { rows } = await database().$client.query("select id, slug from threads where title = $1", [title]);
  return `/t/${rows[0].id}/${rows[0].slug}`;
}

describe("a blog in a folder, whose posts have addresses by number", () => {
  test("leads each address to its own post, and the blog's home to the home page", async () => {
    await importFile(exportCalled("01-subfolder-plain-permalinks"));
    expect(await opened("/blog/?p=1")).toBe(await threadTitled("First of all posts"));
    expect(await opened("/blog/?p=2")).toBe(await threadTitled("Second of all posts"));
    expect(await opened("/blog/")).toBe("/");
    expect(await opened("/blog/?p=3")).toBe("missing");
    expect(await opened("/?p=1")).toBe("missing");
  });
});

describe("a post that had other names", () => {
  test("is found under each of them, in all the forms of an address that WordPress has", async () => {
    await importFile(exportCalled("22-old-slug"));
    const post = await threadTitled("A renamed post");
    for (const address of [
      ...["/2014/05/new-name/", "/2014/05/first-name/", "/2014/05/FIRST-Name", "/?p=1", "/?page_id=1"],
      ...["/index.php/2014/05/new-name/", "/2014/05/new-name/2/", "/2014/05/new-name/amp/"],
      ...["/2014/05/first-name/trackback/", "/2014/05/new-name/comment-page-3/"],
    ])
      expect(await opened(address), address).toBe(post);
    for (const archive of ["/2014/", "/2014/05/", "/2014/05/page/2/", "/page/2/", "/index.php/"])
      expect(await opened(archive), archive).toBe("/");
    for (const missing of ["/2013/", "/2014/06/", "/2014/05/no-such-name/", "/2014/05/new-name/more"])
      expect(await opened(missing), missing).toBe("missing");
  });
});

describe("archives and pictures", () => {
  test("lead to the tag, the writer and the post that are here", async () => {
    const terms =
      "<wp:category><wp:term_id>9</wp:term_id><wp:category_nicename>hill-days</wp:category_nicename><wp:cat_name>Hill days</wp:cat_name></wp:category>" +
      "<wp:tag><wp:term_id>10</wp:term_id><wp:tag_slug>mud</wp:tag_slug><wp:tag_name>Mud</wp:tag_name></wp:tag>";
    const filed =
      '<category domain="category" nicename="hill-days">Hill days</category><category domain="post_tag" nicename="mud">Mud</category>';
    const { open, close } = item({ id: 1, title: "A post about hills", content: "Words." });
    const picture =
      "<item><title>Hill</title><link>https://big.example.org/2014/hills/hill-photo/</link><wp:post_id>5</wp:post_id><wp:post_parent>1</wp:post_parent><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status><wp:attachment_url>https://big.example.org/hill.jpg</wp:attachment_url></item>";
    await importText(head("https://big.example.org") + terms + open + filed + close + picture + tail());
    const { rows: writers } = await database().$client.query(
      "select handle from people where id = (select writer_id from threads where title = 'A post about hills')",
    );
    const post = await threadTitled("A post about hills");
    for (const [address, place] of [
      ["/category/hill-days/", "/tags/hill-days"],
      ["/category/running/hill-days/page/3/", "/tags/hill-days"],
      ["/hill-days/", "/tags/hill-days"],
      ["/tag/mud/", "/tags/mud"],
      ["/?cat=9", "/tags/hill-days"],
      ["/?tag=mud", "/tags/mud"],
      ["/category/hill-days/feed/", "/feeds/tags/hill-days/atom"],
      ["/author/Nora/", `/u/${writers[0].handle}`],
      ["/2014/hills/hill-photo/", post],
      ["/?attachment_id=5", post],
      ["/?s=sore+hip", "/search?q=sore+hip"],
      ["/?feed=rss2", "/feeds/latest/atom"],
    ] as const)
      expect(await opened(address), address).toBe(place);
  });
});

describe("an address that another post or the forum has", () => {
  test("is in the report, with what to do, also of a dry run", async () => {
    const post = (link: string) =>
      item({ id: 1, title: "Who I am", content: "Words.", link: `https://one.example${link}` });
    const first = post("/linked/");
    await importText(head("https://one.example") + first.open + first.close + tail());
    const report = await importFile(exportCalled("21-same-path-as-another-blog"));
    expect(report.addresses).toEqual([
      { path: "/linked", title: "Another blog, same path", by: "other post" },
      { path: "/p/1", title: "Another blog, same path", by: "other post" },
    ]);
    const about = post("/about/");
    const text = head("https://one.example/x") + about.open + about.close + tail();
    const dry = await importText(text, { dryRun: true });
    expect(describeImport(dry).join("\n")).toContain(
      "  /about (“Who I am”): this forum has pages of its own there",
    );
  });
});

describe("links among the posts of a blog", () => {
  test("lead to the threads here, whichever post came first, without nofollow", async () => {
    await importFile(exportCalled("08-internal-links"));
    const second = await threadTitled("Second linked");
    const { rows } = await database().$client.query("select body from threads where title = 'First linked'");
    const hrefs = Array.from(JSON.stringify(rows[0].body).matchAll(/"href":"([^"]*)"/g), ([, href]) => href);
    expect(hrefs).toEqual([second, `${second}#comment-2`, second, second]);
    expect(await readPublicPage(await threadTitled("First linked"))).not.toMatch(
      /<a [^>]*rel="[^"]*nofollow[^>]*>(?:the second|a comment|by number|relative)</,
    );
  });
});

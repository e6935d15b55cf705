import { writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect } from "vitest";
import { connect, database } from "@/db/client";
import { test } from "../support/database";
import { temporaryFolder } from "../support/folder";
import { importedMeaning, importFile, importText } from "../support/importing";
import { cloneTemplate } from "../support/templates";
import { comment, head, item, tail } from "../support/wxr-parts";
import { zipOf } from "../support/zip";

const EXPORTS = "tests/support/fixtures/exports";
const GALLERY = [`${EXPORTS}/13-part-1-posts.xml`, `${EXPORTS}/13-part-2-media.xml`] as const;

const query = async (text: string) => (await database().$client.query(text)).rows;

const post = (id: number, title: string, comments: string[] = [], content = "Words.") => {
  const { open, close } = item({ id, title, content });
  return open + comments.join("") + close;
};
const file = (blog: string, ...posts: string[]) => head(blog) + posts.join("") + tail();

async function stored(files: Readonly<Record<string, string | Buffer>>): Promise<string[]> {
  const folder = await temporaryFolder();
  const paths = Object.keys(files).map((name) => path.join(folder, name));
  for (const [index, data] of Object.values(files).entries()) await writeFile(paths[index] ?? "", data);
  return paths;
}

/** Each way of giving the same parts, in a database of its own. */
async function meaningsOf(serverUrl: string, url: string, ways: readonly (readonly string[])[]) {
  const meanings: unknown[] = [];
  for (const paths of ways) {
    const fresh = await cloneTemplate(serverUrl);
    try {
      await connect(fresh.url);
      await importFile(paths);
      meanings.push(await importedMeaning());
    } finally {
      await connect(url);
      await fresh.drop();
    }
  }
  return meanings;
}

describe("an export in several parts", () => {
  test("has its galleries, whichever part they are in", async () => {
    await importFile(GALLERY);
    const [{ body }] = (await query(
      "select body::text from threads where title = 'A post with a gallery'",
    )) as [{ body: string }];
    expect(body).toContain("https://r13.example/wp-content/uploads/2014/05/hill.png");
    expect(body.indexOf("hill.png")).toBeLessThan(body.indexOf("lake.png"));
    expect(body.match(/lake\.png/g)).toHaveLength(1);
  });

  test("gives the same in any order, zipped, and with a part named twice", async ({ serverUrl, url }) => {
    const link = "See <a href='https://p.example/post-2/'>the other</a>. [gallery ids=\"7\"]";
    const media = item({
      id: 7,
      title: "hill",
      content: "",
      type: "attachment",
      status: "inherit",
      extra: "<wp:attachment_url>https://p.example/wp-content/uploads/h.png</wp:attachment_url>",
    });
    const parts = {
      "one.xml": file(
        "https://p.example",
        post(1, "The first", [comment({ id: 1 }), comment({ id: 2, parent: 1 })], link),
      ),
      "two.xml": file(
        "https://p.example",
        post(2, "The second", [comment({ id: 3, author: "Nora", userId: 1 })]),
      ),
      "three.xml": file("https://p.example", media.open + media.close),
    };
    const [one = "", two = "", three = ""] = await stored(parts);
    const [zip = ""] = await stored({
      "all.zip": zipOf(Object.entries(parts).map(([name, data]) => ({ name: `p/${name}`, data }))),
    });
    const [packed = ""] = await stored({ "two.xml.gz": gzipSync(parts["two.xml"]) });
    const ways = [
      [one, two, three],
      [three, two, one],
      [zip],
      [packed, three, one, two, packed],
      [path.dirname(one)],
    ];
    const [first, ...others] = await meaningsOf(serverUrl, url, ways);
    expect(JSON.stringify(first)).toContain("/t/");
    for (const other of others) expect(other).toEqual(first);
  }, 120_000);

  test("keeps the comments that only one of two exports has", async () => {
    const older = file("https://q.example", post(1, "Grown", [comment({ id: 1 })]));
    const newer = file(
      "https://q.example",
      post(1, "Grown", [comment({ id: 1 }), comment({ id: 2, parent: 1 })]),
    );
    const [one = "", two = ""] = await stored({ "a.xml": older, "b.xml": newer });
    const report = await importFile([one, two]);
    expect(report.numbers).toMatchObject({ posts: 1, comments: 2 });
    expect(report.commentsLeftOut).toEqual([
      {
        sort: "twice",
        count: 1,
        places: [{ title: "Grown", count: 1, part: 2, lines: [expect.any(Number)] }],
      },
    ]);
    expect(report.astray).toEqual([]);
  });

  test("of two blogs is refused with a sentence, and nothing is imported", async () => {
    const [one = "", two = ""] = await stored({
      "a.xml": file("https://one.example", post(1, "A")),
      "b.xml": file("https://two.example", post(1, "B")),
    });
    await expect(importFile([one, two])).rejects.toThrow(
      /^The files are of two blogs: .*a\.xml is of https:\/\/one\.example, and .*b\.xml is of https:\/\/two\.example\. Import one blog after the other\.$/,
    );
    expect(await query("select from threads where imported_from ~ '(one|two).example'")).toEqual([]);
    expect(await query("select from staged_items")).toEqual([]);
  });

  test("of which one is cut off is refused with the name of that part", async () => {
    const whole = file("https://cut.example", post(1, "A"), post(2, "B"));
    const [one = "", two = ""] = await stored({ "a.xml": whole, "b.xml": whole.slice(0, -150) });
    await expect(importFile([one, two])).rejects.toMatchObject({
      file: two,
      message: expect.stringMatching(/^Line \d+, column \d+: The file ends within </),
    });
    expect(await query("select from threads where imported_from = 'https://cut.example'")).toEqual([]);
  });

  test("may lie beside other files, which the report names", async () => {
    const folder = path.dirname(
      (
        await stored({
          "a.xml": file("https://r.example", post(1, "A")),
          "sitemap.xml": "<?xml version='1.0'?><urlset></urlset>",
          "notes.txt": "x",
        })
      )[0] ?? "",
    );
    const report = await importFile([folder]);
    expect(report.numbers.posts).toBe(1);
    expect(report.notExports.map((name) => path.basename(name))).toEqual(["notes.txt", "sitemap.xml"]);
    const [only = ""] = await stored({ "sitemap.xml": "<?xml version='1.0'?><urlset></urlset>" });
    await expect(importFile([only])).rejects.toThrow("it seems to be a sitemap");
    await expect(importFile([path.dirname(only)])).rejects.toThrow("None of the files is a WordPress export");
  });
});

describe("the blog of an export", () => {
  const nameless = (link: string, site: string) =>
    file("https://x.example", post(1, "Whose"))
      .replace(/<wp:base_blog_url>.*?<\/wp:base_blog_url>/, "")
      .replace(/<link>.*?<\/link>/, link)
      .replace(/<wp:base_site_url>.*?<\/wp:base_site_url>/, site);

  test.for([
    [
      "its link",
      "<link>https://link.example/</link>",
      "<wp:base_site_url>https://wordpress.com/</wp:base_site_url>",
      "https://link.example",
    ],
    [
      "its site",
      "<link></link>",
      "<wp:base_site_url>https://site.example</wp:base_site_url>",
      "https://site.example",
    ],
  ] as const)("is %s if it does not say its address", async ([, link, site, expected]) => {
    expect((await importText(nameless(link, site))).site).toBe(expected);
  });

  test("is asked for if nothing says it, and --blog answers", async () => {
    const text = nameless("<link></link>", "");
    await expect(importText(text)).rejects.toThrow("Add --blog and the blog’s address");
    expect((await importText(text, { site: "https://given.example/" })).site).toBe("https://given.example");
  });

  test("is the same after it moved to https or lost its www", async () => {
    const first = await importText(file("http://www.moved.example", post(1, "Before", [comment({ id: 1 })])));
    const again = await importText(
      file("https://moved.example", post(1, "Before", [comment({ id: 1 }), comment({ id: 2 })])),
    );
    expect([first.site, again.site]).toEqual(["http://www.moved.example", "http://www.moved.example"]);
    expect(again.numbers).toMatchObject({ posts: 0, postsHere: 1, comments: 1, commentsHere: 1 });
  });
});

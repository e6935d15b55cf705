import { mkdir, readdir, writeFile } from "node:fs/promises";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { isPublicPicture } from "@/db/pictures/reads";
import { describeImport } from "@/lib/cli/import-report";
import type { Reach } from "@/lib/import/fetch/reach";
import { BlogFiles } from "@/lib/import/files/blog-files";
import type { RichText } from "@/lib/rich-text/document";
import { linksIn } from "@/lib/rich-text/own-files";
import { test } from "../support/database";
import { temporaryFolder } from "../support/folder";
import { BLOG, importFile, importText } from "../support/importing";
import { opened } from "../support/open-old-address";
import { head, item, tail } from "../support/wxr-parts";

const exportCalled = (name: string) => `tests/support/fixtures/exports/${name}.xml`;
const HILL = Buffer.from("R0lGODlhAwACAIAAAExpcf8AACH5BAUAAAAALAAAAAADAAIAAAICjF8AOw==", "base64");
/** The same hill with another palette, so that it is another file. */
const LAKE = Buffer.from("R0lGODlhAwACAIAAAExpcf8AASH5BAUAAAAALAAAAAADAAIAAAICjF8AOw==", "base64");
const PLAN = Buffer.from("%PDF-1.4 run easily");
const GIF = expect.stringMatching(/^\/uploads\/[0-9a-f]{32}\.gif$/);
const PDF = expect.stringMatching(/^\/uploads\/d\/[0-9a-f]{32}\/plan\.pdf$/);

/** A copy of the uploads, with these files of May 2014. */
async function uploads(files: Record<string, Buffer> = {}, dryRun = false) {
  const root = await temporaryFolder();
  const from = path.join(root, "uploads");
  await mkdir(path.join(from, "2014/05"), { recursive: true });
  for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(from, "2014/05", name), bytes);
  const to = path.join(root, "kept");
  return { to, pictures: new BlogFiles({ folders: [from], to, dryRun }) };
}
const ALL = { "hill.png": HILL, "lake.png": LAKE, "bär.png": HILL, "plan.pdf": PLAN };

async function bodyOf(title: string): Promise<RichText> {
  const { rows } = await database().execute<{ body: RichText }>(
    sql`select body from threads where title = ${title}`,
  );
  if (!rows[0]) throw new Error(`No thread is called ${title}.`);
  return rows[0].body;
}

async function imagesOf(title: string) {
  const { content } = await bodyOf(title);
  return content.flatMap((block) => (block.type === "image" ? [block.attrs] : []));
}

const blog = (content: string, extra = "", more = "") => {
  const { open, close } = item({ id: 1, title: "The post", content, extra });
  return head("https://big.example.org") + open + close + more + tail();
};
const attachment = (id: number, url: string, fields = "", parent = 1) =>
  `<item><title>cover words</title><link>https://big.example.org/a${id}/</link><wp:post_id>${id}</wp:post_id><wp:post_parent>${parent}</wp:post_parent><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status><wp:attachment_url>${url}</wp:attachment_url>${fields}</item>`;
const meta = (key: string, value: string) =>
  `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;

test("with a copy of the uploads folder, a post and its gallery show the forum's own pictures", async () => {
  const root = await temporaryFolder();
  const from = path.join(root, "uploads");
  await mkdir(path.join(from, "2014/03"), { recursive: true });
  await writeFile(path.join(from, "2014/03/hill.png"), HILL);
  const pictures = new BlogFiles({ folders: [from], to: path.join(root, "kept"), dryRun: false });

  const report = await importFile(BLOG, { pictures });

  expect(report.pictures).toEqual({ pictures: 1, documents: 0, here: 0, linked: 0, lost: [] });
  const { rows } = await database().execute(sql`
    select picture->'attrs' as attrs from threads, jsonb_path_query(body, '$.content[*] ? (@.type == "image")') picture
    where slug = 'sore-hip'`);
  expect(rows).toEqual([
    { attrs: { src: GIF, width: 3, height: 2, alt: "A steep hill" } },
    { attrs: { src: GIF, width: 3, height: 2, alt: "The hill from below" } },
  ]);
});

describe("a picture with a link, and a featured picture", () => {
  test("are one picture each, and the link is the caption's or a line", async () => {
    await importFile(exportCalled("07-linked-picture-featured"));
    const { content } = await bodyOf("Pictures");
    expect(content).toEqual([
      {
        type: "image",
        attrs: { src: "https://r07.example/wp-content/uploads/2014/05/cover.jpg", alt: "cover" },
      },
      {
        type: "image",
        attrs: { src: "https://r07.example/wp-content/uploads/2014/05/shoe.jpg", alt: "My shoe" },
      },
      {
        type: "paragraph",
        content: [
          {
            type: "text",
            text: "My shoe",
            marks: [{ type: "link", attrs: { href: "https://shop.example/shoe" } }],
          },
        ],
      },
      {
        type: "image",
        attrs: { src: "https://r07.example/wp-content/uploads/2014/05/strap.jpg", alt: "Strap" },
      },
      {
        type: "paragraph",
        content: [
          {
            type: "text",
            text: "The strap I use",
            marks: [{ type: "link", attrs: { href: "https://shop.example/strap" } }, { type: "italic" }],
          },
        ],
      },
    ]);
  });

  test("come on top with description and caption, unless the text shows the picture already", async () => {
    const cover = attachment(
      9,
      "https://big.example.org/wp-content/uploads/2014/05/hill.png",
      `<excerpt:encoded><![CDATA[The <b>hill</b> in May]]></excerpt:encoded>${meta("_wp_attachment_image_alt", "A hill")}`,
    );
    const featured = meta("_thumbnail_id", "9");
    const { pictures } = await uploads(ALL);
    await importText(blog("<p>Words of the post.</p>", featured, cover), { pictures });
    expect((await bodyOf("The post")).content).toEqual([
      { type: "image", attrs: { src: GIF, width: 3, height: 2, alt: "A hill" } },
      {
        type: "paragraph",
        content: [{ type: "text", text: "The hill in May", marks: [{ type: "italic" }] }],
      },
      { type: "paragraph", content: [{ type: "text", text: "Words of the post." }] },
    ]);
    const { rows } = await database().execute(sql`select excerpt from threads where title = 'The post'`);
    expect(rows).toEqual([{ excerpt: "Words of the post." }]);
    await database().execute(sql`delete from threads where title = 'The post'`);

    const shown = '<p>Words. <img class="wp-image-9" src="/wp-content/uploads/2014/05/lake-300x200.png"></p>';
    await importText(blog(shown, featured, cover.replace("hill.png", "lake.png")));
    expect(await imagesOf("The post")).toEqual([
      { src: "https://big.example.org/wp-content/uploads/2014/05/lake.png", alt: "" },
    ]);
    await database().execute(sql`delete from threads where title = 'The post'`);

    const report = await importText(blog("<p>Words.</p>", featured));
    expect(report.pictures.lost).toEqual([
      { name: "featured picture 9", why: "unlisted", titles: ["The post"] },
    ]);
    await database().execute(sql`delete from threads where title = 'The post'`);
  });
});

describe("a gallery by numbers", () => {
  test("finds its pictures in another part of the export, whichever part is read first", async () => {
    const [posts, media] = await Promise.all(
      ["13-part-1-posts", "13-part-2-media"].map(async (name) =>
        (await import("node:fs/promises")).readFile(exportCalled(name), "utf8"),
      ),
    );
    const items = (text = "") => text.slice(text.indexOf("<item>"), text.lastIndexOf("</channel>"));
    const top = posts?.slice(0, posts.indexOf("<item>")) ?? "";
    for (const parts of [
      [posts, media],
      [media, posts],
    ]) {
      await importText(`${top}${parts.map(items).join("\n")}</channel></rss>`);
      expect(await imagesOf("A post with a gallery")).toEqual([
        { src: "https://r13.example/wp-content/uploads/2014/05/hill.png", alt: "hill" },
        { src: "https://r13.example/wp-content/uploads/2014/05/lake.png", alt: "lake" },
      ]);
      await database().execute(sql`delete from threads where title = 'A post with a gallery'`);
    }
    const report = await importText(posts ?? "");
    expect(report.shortcodes).toEqual([{ name: "gallery", count: 1, titles: ["A post with a gallery"] }]);
  });
});

const HERE = Array.from({ length: 7 }, () => expect.objectContaining({ src: GIF, width: 3, height: 2 }));

describe("addresses of pictures of all kinds", () => {
  test("lead to the copies, in the post and for those who open them", async () => {
    const { to, pictures } = await uploads(ALL);
    const report = await importFile(exportCalled("15-uploads-addresses"), { pictures });
    expect(report.pictures).toEqual({ pictures: 2, documents: 1, here: 0, linked: 0, lost: [] });
    const images = await imagesOf("Pictures of all kinds");
    expect(images).toEqual(HERE);
    const [hill, , lake] = images.map(({ src }) => src);
    const [plan] = linksIn(await bodyOf("Pictures of all kinds"));
    expect(plan).toEqual(PDF);
    for (const [address, place] of [
      ["/wp-content/uploads/2014/05/hill.png", hill],
      ["/wp-content/uploads/2014/05/hill-150x150.png", hill],
      ["/wp-content/uploads/2014/05/HILL-scaled.png", hill],
      ["/wp-content/uploads/2014/05/lake.png?w=300", lake],
      ["/files/2014/05/lake-300x200.png", lake],
      ["/wp-content/uploads/sites/4/2014/05/lake.png", lake],
      ["/wp-content/uploads/2014/05/b%C3%A4r.png", hill],
      ["/wp-content/uploads/2014/05/plan.pdf", plan],
      ["/wp-content/uploads/2014/05/other.png", "missing"],
      ["/wp-content/uploads/2014/05/", "missing"],
      ["/elsewhere/wp-content/uploads/2014/05/hill.png", "missing"],
    ] as const)
      expect(await opened(address), address).toBe(place);
    expect((await readdir(to, { recursive: true })).filter((name) => name.endsWith(".part"))).toEqual([]);
    expect(await isPublicPicture(plan?.slice(9) ?? "")).toBe(true);
    await database().execute(sql`update threads set hidden_at = now() where title = 'Pictures of all kinds'`);
    expect(await isPublicPicture(plan?.slice(9) ?? "")).toBe(false);
  });

  test("lead to the copies below a blog in a folder as well", async () => {
    const { pictures } = await uploads(ALL);
    const { open, close } = item({
      id: 1,
      title: "In a folder",
      content:
        '<img src="/blog/wp-content/uploads/2014/05/hill.png"> <img src="/blog/files/2014/05/lake.png">',
      link: "https://folder.example/blog/a-post/",
    });
    await importText(head("https://folder.example/blog") + open + close + tail(), { pictures });
    const [hill, lake] = (await imagesOf("In a folder")).map(({ src }) => src);
    expect(await opened("/blog/wp-content/uploads/2014/05/hill-300x200.png")).toBe(hill);
    expect(await opened("/blog/files/2014/05/lake.png")).toBe(lake);
  });

  test("are those of WordPress.com, too", async () => {
    const { pictures } = await uploads(ALL);
    await importFile(exportCalled("17-wordpress-com-pictures"), { pictures });
    expect((await imagesOf("A picture at WordPress.com")).map(({ src }) => src)).toEqual([GIF, GIF]);
  });
});

describe("a second run with the uploads", () => {
  test("brings what the first left out, and keeps what people changed in between", async () => {
    const file = exportCalled("24-uploads-forgotten-at-first");
    const title = "Pictures of all kinds";
    const ofBlog = sql`imported_from = 'https://r25c.example'`;
    await database().execute(sql`delete from threads where title = ${title}`);
    const first = await importFile(file);
    expect(first.pictures).toMatchObject({ pictures: 0, documents: 0, linked: 4 });
    expect(describeImport(first).join("\n")).toContain("left as links to the old site");
    expect((await imagesOf(title)).every(({ src }) => src.startsWith("http"))).toBe(true);

    await database().execute(sql`
      update threads set body = jsonb_insert(body, '{content,0}', '{"type": "paragraph", "content": [{"type": "text", "text": "Edited."}]}'),
        hidden_at = now() where ${ofBlog}`);
    const rehearsal = await uploads(ALL, true);
    const rehearsed = await importFile(file, { pictures: rehearsal.pictures, dryRun: true });
    expect((await imagesOf(title)).every(({ src }) => src.startsWith("http"))).toBe(true);

    const { pictures } = await uploads(ALL);
    const second = await importFile(file, { pictures });
    expect(second.numbers).toMatchObject({ posts: 0, postsHere: 1 });
    expect(second.pictures).toMatchObject({ documents: 1, lost: [] });
    expect({ ...second, dryRun: true }).toEqual(rehearsed);
    expect(await imagesOf(title)).toEqual(HERE);
    const body = await bodyOf(title);
    expect(linksIn(body)).toEqual([PDF]);
    expect(body.content[0]).toEqual({ type: "paragraph", content: [{ type: "text", text: "Edited." }] });
    const { rows } = await database().execute(
      sql`select count(*)::int as threads, bool_and(hidden_at is not null) as hidden from threads where ${ofBlog}`,
    );
    expect(rows).toEqual([{ threads: 1, hidden: true }]);

    const third = await uploads(ALL);
    const before = await bodyOf(title);
    expect((await importFile(file, { pictures: third.pictures })).pictures.lost).toEqual([]);
    expect(await bodyOf(title)).toEqual(before);
  });
});

describe("the old site", () => {
  test("gives its pictures and files, and a second run asks for what is missing", async () => {
    const asked: string[] = [];
    const isWhole = { now: false };
    const server = http.createServer((request, response) => {
      asked.push(request.url ?? "");
      if (request.url?.endsWith("/hill.png")) return response.end(HILL);
      if (request.url?.endsWith("/plan.pdf") && isWhole.now) return response.end(PLAN);
      return response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const site = `http://127.0.0.1:${port}`;
    const oldSite: Reach = { mayConnect: (address) => address === "127.0.0.1", mayUsePort: () => true };
    const { open, close } = item({
      id: 1,
      title: "From the old site",
      content: `<p><img src="${site}/wp-content/uploads/2014/05/hill-300x200.png" alt="Hill"> <a href="${site}/wp-content/uploads/2014/05/plan.pdf">The plan</a></p>`,
      link: `${site}/a-post/`,
    });
    const root = await temporaryFolder();
    const [to, fetched] = [path.join(root, "kept"), path.join(root, "fetched")];
    const text = head(site) + open + close + tail();
    const run = (dryRun: boolean) =>
      importText(text, { oldSite, dryRun, pictures: new BlogFiles({ folders: [], to, dryRun, fetched }) });
    try {
      expect((await run(true)).fetched).toEqual({ wanted: 2, files: 0, bytes: 0 });
      expect(asked).toEqual([]);
      const first = await run(false);
      expect(first.fetched).toEqual({ wanted: 2, files: 1, bytes: HILL.length });
      expect(first.pictures).toMatchObject({
        pictures: 1,
        lost: [{ name: "2014/05/plan.pdf", why: "gone", titles: ["From the old site"] }],
      });
      expect(describeImport(first).join("\n")).toContain("2014/05/plan.pdf, in “From the old site”");
      expect(await imagesOf("From the old site")).toEqual([{ src: GIF, width: 3, height: 2, alt: "Hill" }]);
      isWhole.now = true;
      asked.length = 0;
      const second = await run(false);
      expect(second.fetched).toEqual({ wanted: 1, files: 1, bytes: PLAN.length });
      expect(asked).toEqual(["/wp-content/uploads/2014/05/plan.pdf"]);
      expect(linksIn(await bodyOf("From the old site"))).toEqual([PDF]);
      expect(await readdir(fetched)).toEqual([]);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

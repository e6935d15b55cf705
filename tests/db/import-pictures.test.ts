import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { isPublicPicture } from "@/db/pictures/reads";
import { BlogFiles } from "@/lib/import/files/blog-files";
import { linksIn } from "@/lib/rich-text/own-files";
import { ALL, bodyOf, GIF, HERE, HILL, imagesOf, PDF, uploads } from "../support/blog-uploads";
import { test } from "../support/database";
import { temporaryFolder } from "../support/folder";
import { BLOG, importFile, importText } from "../support/importing";
import { opened } from "../support/open-old-address";
import { head, item, tail } from "../support/wxr-parts";

const exportCalled = (name: string) => `tests/support/fixtures/exports/${name}.xml`;
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
}, 120_000);

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
      ["13-part-1-posts", "13-part-2-media"].map((name) => readFile(exportCalled(name), "utf8")),
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
  }, 120_000);

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

import { writeFile } from "node:fs/promises";
import path from "node:path";
import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { describeImport } from "@/lib/cli/import-report";
import { test } from "../support/database";
import { disqusFile, disqusPost, disqusThread } from "../support/disqus-parts";
import { temporaryFolder } from "../support/folder";
import { findingsOf, importFile } from "../support/importing";
import { comment, head, item, tail } from "../support/wxr-parts";

const minute = (seconds: number) => new Date(Date.UTC(2013, 4, 6, 7, 8, seconds));
const LONG = "I ran up the same hill every week, and after two months my knee did not hurt any more.";
const QUESTION =
  "How long did you wait before you ran again? I have had this pain in my hip for six weeks now, and every time I try to run it comes back after ten minutes, mostly on the left side, and I do not know whether to rest or to go on with easy walking.";

/** Each blog has paths of its own, or one would have those of another. */
function blogOf(host: string, number: number): string {
  const post = (id: number, slug: string, comments: string[], extra = "") => {
    const { open, close } = item({
      id,
      slug: `${slug}-${number}`,
      title: `About ${slug}`,
      content: "Words.",
      link: `https://${host}/${slug}-${number}/`,
      extra,
    });
    return open + comments.join("") + close;
  };
  const copies = [
    comment({ id: 61, author: "Tess", content: "Thanks!", date: minute(9) }),
    comment({ id: 62, author: "Nora", content: `${LONG}\n\nhttp://a.example/hill`, date: minute(30) }),
    comment({ id: 63, author: "Ola", content: QUESTION, date: minute(40), email: "ola@a.example" }),
  ];
  const picture = item({
    id: 9,
    type: "attachment",
    title: "A hill",
    content: "",
    link: `https://${host}/hills-${number}/a-hill/`,
    slug: "a-hill",
    status: "inherit",
    extra: "<wp:post_parent>1</wp:post_parent>",
  });
  return (
    head(`https://${host}`) +
    post(1, "hills", copies) +
    post(2, "shoes", [
      comment({ id: 64, content: 'Fine shoes. <img src="https://a.example/shoe.jpg">', date: minute(1) }),
    ]) +
    post(3, "rest", []) +
    picture.open +
    picture.close +
    tail()
  );
}

function disqusOf(host: string, number: number): string {
  const base = 9_000_000 + number * 1000;
  const at = (seconds: number) => minute(seconds).toISOString();
  const [hills, shoes, rest, picture, gone] = [1, 2, 3, 4, 5].map((thread) => base + thread);
  const post = (id: number, thread: number | undefined, message: string, rest: object = {}) =>
    disqusPost({ id: base + id, thread: thread ?? 0, message, ...rest });
  return disqusFile(
    disqusThread({ id: hills ?? 0, link: `http://www.${host}/hills-${number}?utm_source=x`, title: "Hills" }),
    disqusThread({
      id: shoes ?? 0,
      link: `http://${host}/somewhere-${number}`,
      identifier: `2 https://${host}/?p=2`,
    }),
    disqusThread({ id: rest ?? 0, link: `http://other.example/rest-${number}/`, title: "Rest" }),
    disqusThread({ id: picture ?? 0, link: `https://${host}/hills-${number}/a-hill/`, title: "A hill" }),
    disqusThread({ id: gone ?? 0, link: `https://${host}/gone-${number}/`, title: "A page that is gone" }),
    post(10, hills, "<p>Thanks!</p>", { name: "Tess", createdAt: at(9) }),
    post(11, hills, `<p>${LONG} <a href="http://a.example/hill">http://a.exam...</a></p>`, {
      name: "Nora Lind",
      createdAt: at(31),
    }),
    post(12, hills, "<p>A reply to a copy.</p>", { parent: base + 11 }),
    post(13, hills, `<p>${QUESTION}</p>`, { name: "Ola", createdAt: at(40) }),
    post(14, hills, "<p>I want to end my life.</p>", { name: "Sam" }),
    post(15, shoes, "<p>By the number.</p>", { username: "noralind", name: "Nora Lind" }),
    post(16, rest, "<p>By the path, on another host.</p>", { email: `nora@${host}` }),
    post(17, picture, "<p>On the page of a picture.</p>", { createdAt: "1970-01-01T00:00:00Z" }),
    post(
      18,
      gone,
      '<p>On a page that is gone. <a href="https://uploads.disquscdn.com/images/x.jpg">https://uploads.disquscdn.com/images/x.jpg</a></p>',
    ),
    post(19, hills, "<p>A reply to spam.</p>", { parent: base + 20 }),
    post(20, hills, "<p>Spam.</p>", { isSpam: true }),
  );
}

/** Without what was done. */
const wordsOf = (report: Parameters<typeof describeImport>[0]) =>
  describeImport(report).filter((line) => !/^(?:Dry run: |Imported )/.test(line));

const commentsUnder = async (host: string) =>
  (
    await database().execute(sql`
      select t.title, c.body_text as text, p.body_text as answers from comments c join threads t on t.id = c.thread_id
      left join comments p on p.id = c.parent_id
      where t.imported_from in (${`https://${host}`}, ${`https://${host}#comment`}) order by t.title, c.created_at, c.id`)
  ).rows;

describe.for([
  ["the blog first", ["blog.xml", "disqus.xml"], false],
  ["the blog last", ["disqus.xml", "blog.xml"], false],
  ["with threads of comments", ["blog.xml", "disqus.xml"], true],
] as const)("exports of a blog and of Disqus in one import, %s", ([name, order, split]) => {
  test("are planned by a dry run as they are then imported, the first time and again", {
    timeout: 120_000,
  }, async () => {
    const number = ["the blog first", "the blog last", "with threads of comments"].indexOf(name);
    const host = `together${number}.example`;
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, "blog.xml"), blogOf(host, number));
    await writeFile(path.join(folder, "disqus.xml"), disqusOf(host, number));
    const files = order.map((file) => path.join(folder, file));
    for (const round of ["first", "again"]) {
      const options = { split, authorName: "noralind" };
      const rehearsed = await importFile(files, { ...options, dryRun: true });
      const done = await importFile(files, options);
      expect(findingsOf(done), round).toEqual(findingsOf(rehearsed));
      expect(wordsOf(done), round).toEqual(wordsOf(rehearsed));
      expect(done.disqus?.numbers, round).toMatchObject(
        round === "first"
          ? { pages: 3, pagesMissing: 1, comments: 7, doubles: 3, byName: 1, byAddress: 1 }
          : { pagesMissing: 0, comments: 0, commentsHere: 10, doubles: 0 },
      );
      expect(done.disqus?.inDanger).toBe(round === "first" ? 1 : 0);
      const pictures =
        "2 pictures in comments stay links to the other site: “About shoes”, “A page that is gone”";
      expect(wordsOf(done).includes(pictures)).toBe(round === "first");
    }
    const came = await commentsUnder(host);
    expect(came.filter(({ text }) => text === "Thanks!")).toHaveLength(1);
    expect(came).toContainEqual({
      title: "About hills",
      text: "A reply to a copy.",
      answers: expect.stringContaining("I ran up"),
    });
    expect(came).toContainEqual({ title: "About shoes", text: "By the number.", answers: null });
    expect(came).toContainEqual({
      title: "About rest",
      text: "By the path, on another host.",
      answers: null,
    });
    expect(came).toContainEqual({ title: "About hills", text: "On the page of a picture.", answers: null });
  });
});

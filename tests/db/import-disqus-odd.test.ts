import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { test } from "../support/database";
import { disqusFile, disqusPost, disqusThread, type PostParts } from "../support/disqus-parts";
import { importText } from "../support/importing";
import { head, item, tail } from "../support/wxr-parts";

let numbers = 9_000_000;

/** A page with these comments, each known by a name of its own in `id`, `thread` and `parent`. */
function page(
  title: string,
  posts: (Omit<PostParts, "thread"> & { id: number })[],
  link = `http://odd.example/${title.replaceAll(" ", "-")}`,
) {
  numbers += 1000;
  const base = numbers;
  return disqusFile(
    disqusThread({ id: base, link, title }),
    ...posts.map((post) =>
      disqusPost({
        ...post,
        id: base + post.id,
        thread: base,
        ...(post.parent === undefined ? {} : { parent: base + Number(post.parent) }),
      }),
    ),
  );
}

async function rowsUnder(title: string) {
  const { rows } = await database().execute<{
    text: string;
    parent: string | null;
    depth: number;
    name: string;
    handle: string;
    email: string | null;
    at: string;
  }>(sql`
    select c.body_text as text, p.body_text as parent, c.depth, w.name, w.handle, w.email::text as email, c.created_at::text as at
    from comments c join threads t on t.id = c.thread_id join people w on w.id = c.writer_id
    left join comments p on p.id = c.parent_id where t.title = ${title} order by c.path`);
  return rows;
}

describe("an odd export of Disqus", () => {
  test("with one chain of 600 answers keeps each below the other", async () => {
    const chain = Array.from({ length: 600 }, (_, index) => ({
      id: index + 1,
      message: `Step ${index}`,
      createdAt: new Date(Date.UTC(2012, 0, 1) + index * 60_000).toISOString(),
      ...(index > 0 ? { parent: index } : {}),
    }));
    const { disqus } = await importText(page("A long chain of words", chain.reverse()));
    expect(disqus?.numbers.comments).toBe(600);
    expect((await rowsUnder("A long chain of words")).at(-1)).toMatchObject({
      text: "Step 599",
      parent: "Step 598",
      depth: 599,
    });
  });

  test("with circles, replies to themselves, the same number twice and impossible dates loses no comment", async () => {
    const { disqus } = await importText(
      page("A page of circles", [
        { id: 1, parent: 2, message: "One", createdAt: "2012-01-01T00:00:00Z" },
        { id: 2, parent: 1, message: "Two", createdAt: "2012-01-02T00:00:00Z" },
        { id: 3, parent: 3, message: "Three", createdAt: "2012-01-03T00:00:00Z" },
        { id: 4, parent: 3, message: "Four", createdAt: "2199-01-03T00:00:00Z" },
        { id: 4, message: "Four again" },
        { id: 5, parent: 2, message: "Five", createdAt: "never" },
      ]),
    );
    expect(
      (await rowsUnder("A page of circles")).map(({ text, parent, at }) => [text, parent, at.slice(0, 10)]),
    ).toEqual([
      ["One", null, "2012-01-01"],
      ["Two", null, "2012-01-02"],
      ["Five", "Two", "2012-01-02"],
      ["Three", null, "2012-01-03"],
      ["Four", "Three", "2012-01-03"],
    ]);
    expect(disqus?.numbers).toMatchObject({ comments: 5, undated: 2 });
    expect(disqus?.commentsLeftOut).toEqual([{ sort: "twice", count: 1, titles: ["A page of circles"] }]);
    expect(disqus?.astray.map(({ sort, count }) => [sort, count])).toEqual([
      ["circle", 2],
      ["itself", 1],
    ]);
  });

  test("with names that are addresses, that nobody can see, or that are very long shows none of them", async () => {
    await importText(
      page("A page of names", [
        { id: 1, name: "ida@mail.example", email: "ida@mail.example" },
        { id: 2, name: "\u200b\u200b" },
        { id: 3, name: "x".repeat(5000) },
        { id: 4, name: "", username: "hill_runner" },
        { id: 5, name: "Bea", email: "not an address" },
        { id: 6, name: "admin" },
      ]),
    );
    const rows = await rowsUnder("A page of names");
    expect(rows.map(({ name, email }) => [name.slice(0, 12), email])).toEqual([
      ["ida", null],
      ["Anonymous", null],
      ["xxxxxxxxxxxx", null],
      ["hill_runner", null],
      ["Bea", null],
      ["admin", null],
    ]);
    expect(rows.map(({ handle }) => handle)).not.toContain("admin");
  });

  test("with comments on pages that it does not describe names them in the report", async () => {
    const { disqus } = await importText(disqusFile(disqusPost({ id: 8_888_888, thread: 1 })));
    expect(disqus?.commentsLeftOut).toEqual([
      { sort: "thread_missing", count: 1, titles: ["a page that the file does not describe"] },
    ]);
    expect(disqus?.forum).toBe("");
  });

  test("without any page is refused with a sentence", async () => {
    await expect(importText(disqusFile())).rejects.toThrow(
      "This export of Disqus has no page and no comment.",
    );
  });

  test("with markup that is not closed, scripts and 20,000 elements gives comments without them", async () => {
    await importText(
      page("A page of markup", [
        { id: 1, message: "<p><b>Bold <script>alert(1)</script><pre>and code" },
        { id: 2, message: `${"<div>".repeat(20_000)}deep` },
        { id: 3, message: '<a href="javascript:alert(1)">no</a> <img src="data:image/png;base64,x"> words' },
      ]),
    );
    expect((await rowsUnder("A page of markup")).map(({ text }) => text)).toEqual([
      "Bold\n\nand code",
      "deep",
      "no words",
    ]);
  });
});

describe("comments of the author", () => {
  test("are marked by the address, and by the name of an account; guests of that name are reported", async () => {
    const { open, close } = item({
      id: 1,
      title: "Hers",
      content: "Words.",
      link: "https://hers.example/hers/",
    });
    await importText(head("https://hers.example") + open + close + tail());
    const file = page(
      "Hers",
      [
        { id: 1, name: "Nora L.", username: "noral", email: "NORA@hers.example", message: "By address" },
        { id: 2, name: "nora of the hills", username: "noral", message: "By account" },
        { id: 3, name: "Nora of the Hills", message: "By a guest" },
        { id: 4, name: "Nora Lind", username: "another", message: "By a namesake" },
      ],
      "https://hers.example/hers/",
    );
    const options = { authorName: "Nora of the hills" };
    const rehearsed = await importText(file, { ...options, dryRun: true });
    const { disqus } = await importText(file, options);
    expect(disqus).toEqual(rehearsed.disqus);
    expect(disqus).toMatchObject({
      author: "Nora Lind",
      numbers: { byAddress: 1, byName: 1, guestsOfThatName: 1, namesakes: 1 },
    });
    const { rows } = await database().execute(sql`
      select c.body_text as text from comments c join threads t on t.id = c.thread_id where t.title = 'Hers' and c.by_author
      order by c.id`);
    expect(rows).toEqual([{ text: "By address" }, { text: "By account" }]);
  });
});

test("with --split, a long question becomes a thread, and its replies move with it, once", async () => {
  const question =
    "My knee hurts on the outside whenever I run downhill for more than ten minutes, and it goes away as soon as I walk. I rested for three weeks and it came back on the first run. Should I stop running hills until it is gone?";
  const file = page("A page to split", [
    { id: 1, message: question, name: "Tess", createdAt: "2012-01-01T00:00:00Z" },
    { id: 2, parent: 1, message: "Walk them first.", name: "Ola", createdAt: "2012-01-02T00:00:00Z" },
    { id: 3, parent: 2, message: "I will.", name: "Tess", createdAt: "2012-01-03T00:00:00Z" },
  ]);
  const { disqus } = await importText(file, { split: true });
  expect(disqus?.numbers).toMatchObject({ comments: 3, splits: 1 });
  const { rows } = await database().execute<{ title: string; kind: string; replies: string[] }>(sql`
    select t.title, t.kind, (select array_agg(c.body_text order by c.path) from comments c where c.thread_id = t.id) as replies
    from threads t join comments line on line.promoted_id = t.id where t.body_text = ${question}`);
  expect(rows).toMatchObject([{ kind: "question", replies: ["Walk them first.", "I will."] }]);
  const again = await importText(file, { split: true });
  expect(again.disqus?.numbers).toMatchObject({ comments: 0, commentsHere: 3, splits: 0 });
});

test("an import that broke off goes on where it was, and ends as if it had not", async () => {
  const posts = Array.from({ length: 990 }, (_, index) => ({
    id: index + 1,
    message: `Comment ${index}`,
    createdAt: new Date(Date.UTC(2012, 0, 1) + index * 60_000).toISOString(),
  }));
  const file = page("A page that broke off", posts);
  const stop = new Error("stopped");
  await expect(
    importText(file, {
      onProgress: ({ step, done }) => {
        if (step === "writing" && done > 1) throw stop;
      },
    }),
  ).rejects.toThrow(stop);
  const { disqus } = await importText(file);
  expect(disqus?.numbers).toMatchObject({ comments: 490, commentsHere: 500, pagesMissing: 0 });
  expect(await rowsUnder("A page that broke off")).toHaveLength(990);
});

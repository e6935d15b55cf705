import { writeFile } from "node:fs/promises";
import path from "node:path";
import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { decide } from "@/lib/forum/moderation/decisions/operations";
import { perform } from "@/lib/pipeline/perform";
import { threadPath } from "@/lib/urls";
import { test } from "../support/database";
import { disqusFile, disqusPost, disqusThread } from "../support/disqus-parts";
import { temporaryFolder } from "../support/folder";
import { blog, comments, moderator, reasonId, said, threads } from "../support/imported-blogs";
import { findingsOf, importFile, importText } from "../support/importing";
import { as } from "../support/world";
import { comment } from "../support/wxr-parts";

const QUESTION =
  "How long did you wait before you ran again? I have had this pain in my hip for six weeks now, and every time I try to run it comes back after ten minutes, mostly on the left side, and I do not know whether to rest or to go on with easy walking.";

async function alike(text: string, options: Parameters<typeof importText>[1] = {}) {
  const file = path.join(await temporaryFolder(), "export.xml");
  await writeFile(file, text);
  const rehearsed = await importFile(file, { ...options, dryRun: true });
  const done = await importFile(file, options);
  expect(findingsOf(done)).toEqual(findingsOf(rehearsed));
  return done;
}

const placesOf = async (like: string) =>
  (
    await database().execute<{ title: string; text: string; answers: string | null }>(sql`
      select t.title, t.listed, c.body_text as text, p.body_text as answers from comments c join threads t on t.id = c.thread_id
      left join comments p on p.id = c.parent_id where c.body_text like ${like} order by c.body_text collate "C"`)
  ).rows;

async function merge(from: number, into: number): Promise<void> {
  const { rows } = await database().execute<{ id: number; slug: string }>(
    sql`select id::float8 as id, slug from threads where id = ${into}`,
  );
  const [thread] = rows;
  if (!thread) throw new Error("There is no thread to merge into.");
  const mo = await moderator(`mo-${from}`);
  const subject = { kind: "thread", id: from };
  const how = { reasonId: await reasonId("order"), note: "", caseId: null };
  await perform(decide, { kind: "merge", subject, into: threadPath(thread), ...how }, as(mo));
}

const threadCalled = async (like: string) =>
  Number(
    (
      await database().execute<{ id: number }>(
        sql`select id::float8 as id from threads where title like ${like} order by id desc limit 1`,
      )
    ).rows[0]?.id,
  );

describe("a reply to a comment that a moderator moved since", () => {
  const post = (replies: string[]) => ({
    id: 1,
    title: "From here",
    content: "One.",
    comments: [comment({ id: 1, content: "Moves." }), ...replies],
  });
  const replies = [
    comment({ id: 2, parent: 1, content: "Answers the moved one." }),
    comment({ id: 3, parent: 2, content: "Answers that answer." }),
  ];

  test("goes where that comment is now, with what answers it, and the report says so", async () => {
    const site = "https://elsewhere.example";
    const text = (some: string[]) =>
      blog("elsewhere.example", [post(some), { id: 2, title: "To there", content: "Two." }]);
    await importText(text([]));
    const [, to] = await threads(site);
    await database().execute(sql`
      update comments set thread_id = ${to?.id} where old_id = 1
        and thread_id = (select id from threads where imported_from = ${site} and old_id = 1)`);
    const report = await alike(text(replies));
    expect(said(report)).toContain(
      "Replies in another thread, because the comment that they answer is there now:\n  in “To there” (2): “From here” (2: lines",
    );
    expect(await placesOf("Answers %")).toMatchObject([
      { title: "To there", text: "Answers that answer.", answers: "Answers the moved one." },
      { title: "To there", text: "Answers the moved one.", answers: "Moves." },
    ]);
    const again = await alike(text(replies));
    expect(again.numbers).toMatchObject({ comments: 0, commentsHere: 3 });
    expect(again.elsewhere).toEqual([]);
    expect(await placesOf("Answers %")).toHaveLength(2);
  });

  test("goes below the comment that a merged thread became, and no reply comes twice", async () => {
    const site = "https://merged.example";
    const asked = (some: string[]) =>
      blog("merged.example", [
        {
          id: 11,
          title: "An article",
          content: "One.",
          comments: [
            comment({ id: 1, content: QUESTION, email: "a@merged.example" }),
            comment({ id: 2, parent: 1, content: "Merged along." }),
            ...some,
          ],
        },
      ]);
    await importText(asked([]), { split: true });
    await importText(
      blog("target.example", [
        {
          id: 12,
          title: "Another blog",
          content: "Words.",
          comments: [comment({ id: 3, content: "The same number.", date: new Date(Date.UTC(2012, 0, 1)) })],
        },
      ]),
    );
    const question = await threadCalled("How long did you wait%");
    await merge(question, await threadCalled("Another blog"));
    const fresh = [
      comment({ id: 3, parent: 1, content: "Merged later." }),
      comment({ id: 4, parent: 3, content: "Merged below." }),
    ];
    const report = await alike(asked(fresh), { split: true });
    expect(report.numbers).toMatchObject({ comments: 2, commentsHere: 2 });
    expect(report.elsewhere).toMatchObject([{ sort: "Another blog", count: 2 }]);
    expect(await placesOf("Merged %")).toMatchObject([
      { title: "Another blog", listed: true, answers: expect.stringContaining("How long did you wait") },
      { title: "Another blog", listed: true, answers: "Merged later." },
      { title: "Another blog", listed: true, answers: expect.stringContaining("How long did you wait") },
    ]);
    expect((await alike(asked(fresh), { split: true })).numbers).toMatchObject({
      comments: 0,
      commentsHere: 4,
    });
    expect(await placesOf("Merged %")).toHaveLength(3);
    expect((await comments(site)).length).toBe(1);
  });

  test("stays below a hidden comment", async () => {
    const text = (some: string[]) => blog("hidden.example", [{ ...post(some), id: 13 }]);
    await importText(text([]));
    await database().execute(sql`
      update comments set hidden_at = now() where thread_id = (
        select id from threads where imported_from = 'https://hidden.example')`);
    const report = await alike(text([comment({ id: 2, parent: 1, content: "Below what is hidden." })]));
    expect(report.elsewhere).toEqual([]);
    expect(await placesOf("Below what is hidden.")).toMatchObject([{ answers: "Moves." }]);
  });
});

test("a post whose thread was merged does not come again, and the report says where it is", async () => {
  const text = blog("joined.example", [
    { id: 21, title: "Joined", content: "One." },
    { id: 22, title: "The other", content: "Two." },
  ]);
  await importText(text);
  const [joined, other] = await threads("https://joined.example");
  await database().execute(sql`
    update threads set merged_into_id = ${other?.id}, imported_from = null, old_id = null where id = ${joined?.id}`);
  const report = await alike(text);
  expect(report.numbers).toMatchObject({ posts: 0, postsHere: 1 });
  expect(said(report)).toContain("because a moderator merged them:\n  in “The other” (1): “Joined” (line");
  expect(await threads("https://joined.example")).toHaveLength(1);
});

describe("a reply of Disqus", () => {
  const thread = disqusThread({ id: 40, link: "https://replies.example/post-31/", title: "Replies" });
  const file = (...posts: Parameters<typeof disqusPost>[0][]) => disqusFile(thread, ...posts.map(disqusPost));
  const first = [
    { id: 401, thread: 40, message: "Stays." },
    { id: 402, thread: 40, parent: 401, message: "Goes." },
    { id: 403, thread: 40, message: "Moves away." },
  ];

  test("whose comment was deleted or moved here says so, whether or not the file still has that comment", async () => {
    await importText(
      blog("replies.example", [
        { id: 31, title: "Replies", content: "One." },
        { id: 32, title: "Elsewhere", content: "Two." },
      ]),
    );
    await importText(file(...first));
    await database().execute(sql`delete from comments where body_text = 'Goes.'`);
    await database().execute(sql`
      update comments set thread_id = (select id from threads where title = 'Elsewhere' and imported_from = 'https://replies.example')
      where body_text = 'Moves away.'`);
    const whole = await alike(
      file(
        ...first,
        { id: 404, thread: 40, parent: 402, message: "Late: to the deleted one." },
        { id: 405, thread: 40, parent: 403, message: "Late: to the moved one." },
        { id: 406, thread: 40, parent: 405, message: "Late: below it." },
      ),
    );
    expect(whole.disqus?.astray).toMatchObject([
      { sort: "other_thread", count: 2, titles: ["Replies"] },
      { sort: "deleted_here", count: 1 },
    ]);
    const part = await alike(
      file(
        { id: 407, thread: 40, parent: 402, message: "Later: to the deleted one." },
        { id: 408, thread: 40, parent: 403, message: "Later: to the moved one." },
      ),
    );
    expect(part.disqus?.astray).toMatchObject([
      { sort: "deleted_here", count: 1 },
      { sort: "other_thread", count: 1 },
    ]);
    expect(said(part)).toContain("the comment they answer was deleted here, so they are");
    expect(await placesOf("Late%")).toMatchObject([
      { title: "Elsewhere", answers: "Late: to the moved one." },
      { title: "Replies", answers: "Stays." },
      { title: "Elsewhere", answers: "Moves away." },
      { title: "Replies", answers: null },
      { title: "Elsewhere", answers: "Moves away." },
    ]);
  });
});

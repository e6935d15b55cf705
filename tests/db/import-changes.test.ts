import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { listHistory } from "@/db/edits/reads";
import { decide, undoDecision } from "@/lib/forum/moderation/decisions/operations";
import { verifyLog } from "@/lib/forum/moderation/log/verify";
import { perform } from "@/lib/pipeline/perform";
import { test } from "../support/database";
import {
  blog,
  comments,
  everything,
  exportCalled,
  moderator,
  reasonId,
  said,
  threads,
} from "../support/imported-blogs";
import { findingsOf, importFile, importText } from "../support/importing";
import { as } from "../support/world";
import { comment } from "../support/wxr-parts";

describe("a post that the blog changed", () => {
  test("is reported, and changed only with --update, with its history", async () => {
    const site = "https://r10.example";
    await importFile(exportCalled("10-changed-post-before"));
    const report = await importFile(exportCalled("10-changed-post"));
    expect(report.numbers).toMatchObject({ posts: 0, postsHere: 1 });
    expect(said(report)).toContain("--update brings these in):\n  1 post, another text: “Corrected title”");
    expect(said(report)).toContain("  1 post, another title: “Corrected title”");
    expect(await threads(site)).toMatchObject([
      { title: "First title", text: "The first text of the post." },
    ]);

    const dry = await importFile(exportCalled("10-changed-post"), { update: true, dryRun: true });
    const updated = await importFile(exportCalled("10-changed-post"), { update: true });
    expect(findingsOf(updated)).toEqual(findingsOf(dry));
    const [thread] = await threads(site);
    expect(thread).toMatchObject({
      title: "Corrected title",
      text: "The corrected text of the post.",
      edited: true,
      listed: true,
    });
    const { edits } = await listHistory({ threadId: thread?.id ?? 0, commentId: undefined });
    expect(edits).toMatchObject([
      { imported: true, before: { title: "First title" }, after: { title: "Corrected title" } },
    ]);

    const before = await everything();
    const again = await importFile(exportCalled("10-changed-post"), { update: true });
    expect(again.changes.found).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  test("keeps the words that somebody gave it here", async () => {
    const site = "https://kept.example";
    const first = (content: string, said = "Same words.") =>
      blog("kept.example", [
        { id: 1, title: "Kept", content, comments: [comment({ id: 1, content: said })] },
      ]);
    await importText(first("The words of the blog."));
    await database().execute(sql`
      insert into edits (thread_id, editor_id, title, body, body_text, written_at)
        select id, writer_id, title, body, body_text, created_at from threads where imported_from = ${site}`);
    await database().execute(sql`
      update threads set body_text = 'Words of the forum.', edited_at = now() where imported_from = ${site}`);
    expect((await importText(first("The words of the blog."), { update: true })).changes.found).toEqual([]);
    const report = await importText(first("New words of the blog.", "Other words."), { update: true });
    expect(said(report)).toContain("so the forum keeps its own:\n  1 post, another text: “Kept”");
    expect(await threads(site)).toMatchObject([{ text: "Words of the forum." }]);
    expect(await comments(site)).toMatchObject([{ text: "Other words." }]);
  });
});

describe("what the blog shows or hides since", () => {
  test("is brought in with --update: approved comments in their place, private posts hidden by a decision", async () => {
    const site = "https://r14.example";
    await importFile(exportCalled("14-approved-later-before"));
    expect(await comments(site)).toMatchObject([{ shown: false }]);
    const report = await importFile(exportCalled("14-approved-later"));
    expect(said(report)).toContain("  1 comment, now approved: “A post with a pending comment”");
    expect(said(report)).toContain("  1 post, no longer public: “A post that becomes private”");
    expect(await comments(site)).toMatchObject([{ shown: false }]);
    expect(await threads(site)).toMatchObject([{ listed: true }, { listed: true }]);

    await importFile(exportCalled("14-approved-later"), { update: true });
    expect(await comments(site)).toMatchObject([{ shown: true, at: expect.stringContaining("2014-06-01") }]);
    expect(await threads(site)).toMatchObject([{ listed: true }, { listed: false }]);
    const { rows } = await database().execute(sql`
      select d.kind, d.machine, d.reason_title, l.data ->> 'by' as by from decisions d join log_entries l on l.decision_id = d.id`);
    expect(rows).toEqual([
      { kind: "hide", machine: "decided", reason_title: "No longer public on the old blog", by: null },
    ]);
    expect(await verifyLog()).toMatchObject({ unbroken: true });
    const before = await everything();
    expect((await importFile(exportCalled("14-approved-later"), { update: true })).changes.found).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  test("comes back when the blog shows it again", async () => {
    const before = exportCalled("14-approved-later-before");
    const report = await importFile(before, { update: true });
    expect(said(report)).toContain("  1 post, public again: “A post that becomes private”");
    expect(await threads("https://r14.example")).toMatchObject([{ listed: true }, { listed: true }]);
    // The comment waits there again, so it waits here as well.
    expect(await comments("https://r14.example")).toMatchObject([{ shown: false }]);
  });

  test("stays as moderators decided", async () => {
    const mo = await moderator("mo-of-imports");
    const site = "https://decided.example";
    const text = (status: string, approved: string) =>
      blog("decided.example", [
        { id: 1, title: "Undone", content: "One.", status },
        {
          id: 2,
          title: "Approved or not",
          content: "Two.",
          comments: [
            comment({ id: 1, approved, content: "Spam here." }),
            comment({ id: 2, content: "Fine." }),
          ],
        },
      ]);
    await importText(text("publish", "1"));
    await importText(text("private", "1"), { update: true });
    const [first] = await threads(site);
    const { rows } = await database().execute<{ id: number }>(
      sql`select id::float8 as id from decisions where target_kind = 'thread' and target_id = ${first?.id}`,
    );
    await perform(undoDecision, { decisionId: rows[0]?.id }, as(mo));
    expect((await threads(site))[0]).toMatchObject({ listed: true });
    const [spam] = await comments(site);
    const subject = { kind: "comment", id: spam?.id };
    const spamReason = await reasonId("spam");
    await perform(decide, { kind: "hide", subject, reasonId: spamReason, note: "", caseId: null }, as(mo));
    const report = await importText(text("private", "1"), { update: true });
    expect(said(report)).toContain("so the forum keeps its own:");
    expect(report.changes.found).toMatchObject([
      { of: "post", kind: "gone", kept: true, titles: ["Undone"] },
      { of: "comment", kind: "approved", kept: true, titles: ["Approved or not"] },
    ]);
    expect((await threads(site))[0]).toMatchObject({ listed: true });
    expect(await comments(site)).toMatchObject([{ shown: false }, { shown: true }]);
  });

  test("hides comments that the blog deleted or called spam, and posts in the trash; names the posts that are missing", async () => {
    const site = "https://gone.example";
    const all = [1, 2, 3, 4].map((id) => comment({ id, content: `Comment ${id}.` }));
    const post = { id: 1, title: "With comments", content: "One." };
    await importText(
      blog("gone.example", [
        { ...post, comments: all },
        { id: 2, title: "To the trash", content: "Two." },
        { id: 3, title: "Deleted", content: "Three." },
      ]),
    );
    const later = blog("gone.example", [
      {
        ...post,
        comments: [
          comment({ id: 1, content: "Comment 1." }),
          comment({ id: 2, content: "Comment 2.", approved: "spam" }),
          comment({ id: 3, content: "Comment 3.", approved: "trash" }),
        ],
      },
      { id: 2, title: "To the trash", content: "Two.", status: "trash" },
    ]);
    const report = await importText(later);
    expect(said(report)).toContain("  1 comment no longer there: “With comments”");
    expect(said(report)).toContain("the forum keeps them:\n  1 post: “Deleted”");
    expect((await comments(site)).map(({ shown }) => shown)).toEqual([true, true, true, true]);
    await importText(later, { update: true });
    expect((await comments(site)).map(({ shown }) => shown)).toEqual([true, false, false, false]);
    expect((await threads(site)).map(({ listed }) => listed)).toEqual([true, false, true]);
    const before = await everything();
    const again = await importText(later, { update: true });
    expect(again.changes).toMatchObject({ found: [], missingComments: { count: 0 } });
    expect(await everything()).toEqual(before);
  });
});

describe("another post with the same number", () => {
  const day = (year: number) => new Date(Date.UTC(year, 4, 2));
  const first = { id: 1, title: "Knees in winter", content: "Cold days are hard on knees.", date: day(2012) };
  const other = {
    id: 1,
    title: "A shoe review",
    content: "These shoes lasted eight hundred miles.",
    date: day(2019),
    link: "https://same.example/shoes/",
    slug: "shoes",
  };
  const answer = (content: string, year: number) => [comment({ id: 1, content, date: day(year) })];

  test("is imported as a post of its own with its comments, in every run, and overwrites nothing", async () => {
    const site = "https://same.example";
    await importText(blog("same.example", [{ ...first, comments: answer("My knees, too.", 2013) }]));
    const reset = blog("same.example", [{ ...other, comments: answer("Which size?", 2020) }]);
    for (const update of [false, true]) {
      const report = await importText(reset, { update });
      expect(report.numbers).toMatchObject(update ? { posts: 0, comments: 0 } : { posts: 1, comments: 1 });
      expect(said(report)).toContain("  “A shoe review” has the number of “Knees in winter”");
      expect(await threads(site)).toMatchObject([
        { title: "Knees in winter", text: "Cold days are hard on knees." },
        { title: "A shoe review", text: "These shoes lasted eight hundred miles." },
      ]);
      expect((await comments(site)).map(({ text }) => text)).toEqual(["My knees, too.", "Which size?"]);
    }
  });

  test("comes as well if one file has both", async () => {
    const both = blog("both.example", [first, { ...other, link: "https://both.example/shoes/" }]);
    expect((await importText(both)).numbers.posts).toBe(2);
    expect((await importText(both)).numbers).toMatchObject({ posts: 0, postsHere: 2 });
  });

  test("is the same post if only its date, or its date and title, changed", async () => {
    await importText(blog("redated.example", [first]));
    const redated = blog("redated.example", [{ ...first, title: "Knees in the cold", date: day(2020) }]);
    const report = await importText(redated);
    expect(report.numbers).toMatchObject({ posts: 0, postsHere: 1 });
    expect(report.changes).toMatchObject({ others: [], found: [{ kind: "title" }] });
  });

  test("and another comment with the same number is a comment of its own", async () => {
    const site = "https://comments.example";
    const place = { ...first, link: "https://comments.example/knees/" };
    await importText(blog("comments.example", [{ ...place, comments: answer("My knees, too.", 2013) }]));
    const anew = blog("comments.example", [{ ...place, comments: answer("Swimming helped a lot.", 2021) }]);
    expect((await importText(anew)).numbers).toMatchObject({ comments: 1 });
    expect((await importText(anew)).numbers).toMatchObject({ comments: 0 });
    expect((await comments(site)).map(({ text }) => text)).toEqual([
      "My knees, too.",
      "Swimming helped a lot.",
    ]);
  });
});

describe("a comment that moved to another thread here", () => {
  test("is not imported a second time", async () => {
    const site = "https://moved.example";
    const text = blog("moved.example", [
      { id: 1, title: "From here", content: "One.", comments: [comment({ id: 1, content: "Moves." })] },
      { id: 2, title: "To there", content: "Two." },
    ]);
    await importText(text);
    const [, to] = await threads(site);
    await database().execute(sql`
      update comments set thread_id = ${to?.id} where old_id = 1
        and thread_id = (select id from threads where imported_from = ${site} and old_id = 1)`);
    const report = await importText(text, { update: true });
    expect(report.numbers).toMatchObject({ comments: 0, commentsHere: 1 });
    expect((await comments(site)).map(({ shown }) => shown)).toEqual([true]);
  });
});

describe("an earlier version's guests", () => {
  test("get the names that they wrote back with --update", async () => {
    const site = "https://names.example";
    const text = blog("names.example", [
      {
        id: 1,
        title: "Names",
        content: "One.",
        comments: [
          comment({ id: 1, author: "Maria", email: "home@names.example" }),
          comment({ id: 2, author: "Jonas", email: "home@names.example" }),
        ],
      },
    ]);
    await importText(text);
    await database().execute(sql`
      update comments set writer_id = (select person_id from guest_names where name = 'Maria')
      where writer_id = (select person_id from guest_names where name = 'Jonas')`);
    await database().execute(sql`
      delete from people where id = (select person_id from guest_names where name = 'Jonas')`);
    const report = await importText(text);
    expect(said(report)).toContain("  1 comment, signed with another name than the forum shows: “Names”");
    expect((await comments(site)).map(({ name }) => name)).toEqual(["Maria", "Maria"]);
    await importText(text, { update: true });
    expect((await comments(site)).map(({ name }) => name)).toEqual(["Maria", "Jonas"]);
    expect((await importText(text, { update: true })).changes.found).toEqual([]);
  });
});

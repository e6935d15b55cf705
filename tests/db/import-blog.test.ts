import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { describeImport } from "@/lib/cli/import-report";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { test } from "../support/database";
import { BLOG, importFile } from "../support/importing";

const imported = test.extend("report", { scope: "file", auto: true }, async ({ db }) => {
  await db.execute(sql`insert into people (handle, name) values ('ana', 'Another Ana')`);
  await db.execute(
    sql`insert into tags (slug, name, "group") values ('itbs', 'IT band', 'injury'), ('hip', 'Hip', 'body_part')`,
  );
  await db.execute(sql`insert into tag_aliases (alias, tag_id) select alias, id from tags
    join (values ('itbs', 'itbs'), ('IT band', 'itbs'), ('hip', 'hip')) a (alias, slug) using (slug)`);
  return importFile(BLOG);
});

const list = async <Row extends Record<string, unknown>>(query: ReturnType<typeof sql>) =>
  (await database().execute<Row>(query)).rows;
const column = async (query: ReturnType<typeof sql>) =>
  (await list(query)).map((row) => Object.values(row)[0]);

describe("an imported blog", () => {
  imported("has its published posts as articles, with dates and authors", async () => {
    expect(
      await list(sql`
      select t.title, t.slug, p.name as writer, p.role, to_char(t.created_at at time zone 'utc', 'YYYY-MM-DD HH24:MI') as at,
        t.pinned_at is not null as pinned
      from threads t join people p on p.id = t.writer_id order by t.id`),
    ).toEqual([
      {
        title: "Shoes: when to let go",
        slug: "shoes",
        writer: "Paul O'Hara & Sons",
        role: "author",
        at: "2014-01-12 08:00",
        pinned: false,
      },
      {
        title: "Six weeks with a sore hip & what I changed",
        slug: "sore-hip",
        writer: "Nora Lind",
        role: "author",
        at: "2014-03-11 08:00",
        pinned: true,
      },
      {
        title: "Бег и сон",
        slug: "бег-и-сон",
        writer: "ghost",
        role: "author",
        at: "2014-03-22 08:00",
        pinned: false,
      },
      {
        title: "Tape works.",
        slug: "tape",
        writer: "Nora Lind",
        role: "author",
        at: "2014-03-23 08:00",
        pinned: false,
      },
    ]);
  });

  imported("keeps its text, and nothing that runs", async () => {
    const [hip, tape] = await list<{ body: Parameters<typeof plainTextOf>[0] }>(
      sql`select body from threads where slug in ('sore-hip', 'tape') order by slug`,
    );
    expect(hip && plainTextOf(hip.body)).toBe(
      [
        "I ran on it for far too long.\nThen I stopped.",
        "A steep hill\n\nThe hill in question\n\nWhat helped",
        "- Shorter steps\n- A week of swimming\n\n  - twice, slowly",
        "And what did not\n\n> Just run through it.\n\nThe hill from below",
        "Ask me below — https://stride.example.org/about/ says who I am.",
      ].join("\n\n"),
    );
    expect(tape && plainTextOf(tape.body)).toBe("Tape works.\n\nVideo on Vimeo\n\nGo");
    const everything = JSON.stringify(
      await list(sql`select body from threads union all select body from comments`),
    );
    expect(everything).not.toMatch(/javascript:|onerror|alert\(|<script/);
  });

  imported("is found at its old addresses", async () => {
    expect(
      await column(
        sql`select path || ' ' || t.slug from old_addresses join threads t on t.id = thread_id order by t.id, path`,
      ),
    ).toEqual([
      "/p/12 shoes",
      "/shoes shoes",
      "/p/11 sore-hip",
      "/p/19 sore-hip",
      "/sore-hip sore-hip",
      "/sore-hip/hill sore-hip",
      "/p/22 бег-и-сон",
      "/бег-и-сон бег-и-сон",
      "/p/23 tape",
      "/tape tape",
    ]);
  });

  imported("has tags found by alias, new tags as topics, and equal names kept apart", async () => {
    expect(
      await list(sql`
      select t.slug as thread, string_agg(g.name || ' ' || g."group", ', ' order by position) as tags
      from thread_tags join threads t on t.id = thread_id join tags g on g.id = tag_id group by t.id order by t.id`),
    ).toEqual([
      { thread: "shoes", tags: "Knee topic, Recovery (Knee) topic, Pacing & Patience topic" },
      { thread: "sore-hip", tags: "Hip body_part, Recovery (Hip) topic, IT band injury" },
    ]);
  });

  imported("has its comments in a tree by time, and strays at top level", async () => {
    const rows = await list<{ line: string }>(sql`
      select repeat('  ', c.depth) || c.old_id as line from comments c join threads t on t.id = c.thread_id
      where t.slug = 'sore-hip' order by c.path`);
    expect(rows.map(({ line }) => line)).toEqual([
      ...["112", "101", "  102", "    103", "      104", "113", "120", "121", "123", "124", "  125", "126"],
      ...["127", "128", "130", "131", "105", "106", "  129", "110", "111", "115", "  122", "  114"],
    ]);
  });

  imported("has one person per address and name, and per name in a thread", async () => {
    expect(
      await list(sql`
      select p.handle, p.name, p.email, array_agg(c.old_id order by c.old_id) as wrote, p.email_verified
      from people p join comments c on c.writer_id = p.id where p.name ~ '^(Ana|Sam|Nora|Paul|Zoë|Анна)' group by p.id order by p.handle`),
    ).toEqual([
      {
        handle: "ana-2",
        name: "Ana",
        email: null,
        wrote: ["101", "201"],
        email_verified: null,
      },
      { handle: "ana-k", name: "Ana K.", email: null, wrote: ["104"], email_verified: null },
      { handle: "guest", name: "Анна", email: null, wrote: ["401"], email_verified: null },
      {
        handle: "nora-lind",
        name: "Nora Lind",
        email: "nora@stride.example.org",
        wrote: ["102", "103"],
        email_verified: null,
      },
      {
        handle: "paul-ohara-sons",
        name: "Paul O'Hara & Sons",
        email: "paul@stride.example.org",
        wrote: ["128", "203"],
        email_verified: null,
      },
      { handle: "sam", name: "Sam", email: null, wrote: expect.arrayContaining([]), email_verified: null },
      { handle: "sam-2", name: "Sam", email: null, wrote: expect.arrayContaining([]), email_verified: null },
      { handle: "zoe", name: "Zoë 🦄", email: null, wrote: ["126"], email_verified: null },
    ]);
    expect(await column(sql`select old_id from comments where by_author order by 1`)).toEqual([
      "102",
      "103",
      "128",
      "203",
    ]);
    expect(
      await column(sql`select array_agg(old_id order by old_id)::text from comments c join people p on p.id = writer_id
      where p.name = 'Sam' group by p.id order by 1`),
    ).toEqual(["{124,125}", "{202}"]);
  });

  imported("has pending comments hidden, with their dates if they have any", async () => {
    expect(await column(sql`select old_id from comments where hidden_at is not null`)).toEqual(["106"]);
    expect(
      await column(sql`select to_char(created_at at time zone 'utc', 'YYYY-MM-DD HH24:MI') from comments
      where old_id in (101, 122) order by old_id`),
    ).toEqual(["2014-04-02 10:00", "2014-05-02 10:00"]);
  });

  imported("has pingbacks and trackbacks as mentions", async () => {
    expect(await list(sql`select kind, url, title, excerpt from mentions order by id`)).toEqual([
      {
        kind: "pingback",
        url: "https://letters.example.net/hips?a=1&b=2",
        title: "Trail Letters » Hips",
        excerpt: "a coach on sore hips",
      },
      {
        kind: "trackback",
        url: "https://hills.example.net/plan/",
        title: "Hill Notes",
        excerpt: "Hill Notes Nora has a plan.",
      },
    ]);
  });

  imported("stores no IP addresses and leaves nothing in the staging tables", async () => {
    const all = JSON.stringify(
      await list(
        sql`select to_jsonb(p) from people p union all select to_jsonb(c) from comments c union all select to_jsonb(e) from events e`,
      ),
    );
    expect(all).not.toContain("192.0.2.");
    expect(all).not.toContain("ana.example.net");
    expect(
      await column(
        sql`select count(*)::int from staged_comments union all select count(*)::int from staged_items`,
      ),
    ).toEqual([0, 0]);
  });

  imported("is reported by title: what was imported, what was left out, and why", async ({ report }) => {
    expect(describeImport(report).slice(1)).toEqual([
      "Imported from https://stride.example.org:",
      "  4 articles, pinned: “Six weeks with a sore hip & what I changed”",
      "  28 comments, 4 of them by authors, 1 held for review",
      "  2 mentions, 25 new people",
      "  4 new tags: Knee, Recovery (Knee), Pacing & Patience, Recovery (Hip)",
      "  1 picture or file left as links to the old site: run the import again with --uploads DIR or --fetch-pictures",
      "Authors:",
      "  Nora Lind (2 posts) signs in with nora@stride.example.org",
      "  ghost (1 post) cannot sign in, because the export has no email address for this author",
      "  Paul O'Hara & Sons (1 post) signs in with paul@stride.example.org",
      "Dates that cannot be right:",
      "  1 comment without a date, now with the date of the comment before or above: “Six weeks with a sore hip & what I changed”",
      "Left out:",
      "  drafts (1): “Unfinished” (line 591)",
      "  scheduled posts (1): “Next year” (line 773)",
      "  posts with a password (1): “For club members” (line 661)",
      "  menus and other items that are not posts (1): “Post 21” (line 876)",
      "  pages, which come with --pages (1): “About” (line 834)",
      "  posts pending review (1): “Waiting” (line 703)",
      "  private posts (1): “My own diary” (line 619)",
      "  posts in the trash (1): “Thrown away” (line 731)",
      "  comments on posts that were left out (4): “My own diary” (line 646), “For club members” (line 688), “Thrown away” (line 758), “About” (line 861)",
      "  plugin entries that are not comments (1): “Six weeks with a sore hip & what I changed” (line 319)",
      "  spam (1): “Six weeks with a sore hip & what I changed” (line 191)",
      "  comments in the trash (1): “Six weeks with a sore hip & what I changed” (line 177)",
      "Shortcodes of plugins, left out:",
      "  [contact-form-7] (1): “Six weeks with a sore hip & what I changed”",
      "Comments kept at top level, because",
      "  they answer each other in a circle (2): “Six weeks with a sore hip & what I changed” (2: lines 219, 233)",
      "  the comment they answer was left out or is a mention (2): “Six weeks with a sore hip & what I changed” (2: lines 473, 487)",
      "  they answer themselves (1): “Six weeks with a sore hip & what I changed” (line 205)",
      "  the comment they answer is not in the file (1): “Six weeks with a sore hip & what I changed” (line 149)",
      "  the comment they answer is under another post (1): “Six weeks with a sore hip & what I changed” (line 247)",
      "Not pinned, because another article is:",
      "  sticky posts (1): “Shoes: when to let go” (line 502)",
      "Repaired while reading:",
      "  ampersands that were not escaped (2): “Six weeks with a sore hip & what I changed” (2: lines 91, 293)",
      "  control characters, removed (2): “Six weeks with a sore hip & what I changed” (2: line 341)",
    ]);
  });
});

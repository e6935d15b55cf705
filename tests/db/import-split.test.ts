import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { promoteComment } from "@/lib/forum/moderation/decisions/promotion-operations";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { test } from "../support/database";
import { importText } from "../support/importing";
import { comment, head, item, tail } from "../support/wxr-parts";

const long = (words: string) =>
  `${words} ${"and slowly it went on like that for some more weeks ".repeat(4)}`;
const question = long("Hello coach. My ITB hurts on stairs, so does icing help or should I stop? I walk");
const story = long("I lost my whole spring to my achilles and I want to say how I came back.");
const remark = long("Great article about bands, everybody at the club should read it twice.");

const guest = (id: number, content: string, more: object = {}) =>
  comment({ id, content, author: `Guest ${id}`, email: `guest${id}@example.com`, ...more });

const comments = [
  guest(1, question),
  comment({
    id: 2,
    parent: 1,
    content: "No ice.",
    author: "Nora Lind",
    email: "nora@big.example.org",
    userId: 1,
  }),
  guest(3, "Thanks!", { parent: 2 }),
  guest(4, story),
  guest(5, remark),
  guest(6, "Does it help?"),
  comment({
    id: 7,
    content: long("Do I, my dear readers, answer? I do. My me."),
    email: "nora@big.example.org",
    userId: 1,
  }),
  guest(8, question, { parent: 5 }),
];

const blog = (...more: string[]) => blogOf(...comments, ...more);
const blogOf = (...of: string[]) => {
  const { open, close } = item({ id: 1, title: "A post about hips", content: "Words." });
  return head("https://big.example.org") + open + of.join("") + close + tail();
};

const list = async (query: ReturnType<typeof sql>) => (await database().execute(query)).rows;
const tree = () =>
  list(sql`select t.kind || ' ' || coalesce(p.old_id || '>', '') || c.old_id as place from comments c
    join threads t on t.id = c.thread_id left join comments p on p.id = c.parent_id order by t.id, c.old_id`);

describe("with --split", () => {
  test("makes threads of long questions and stories, with their replies, once", async ({ db }) => {
    await db.execute(
      sql`insert into tags (slug, name, "group") values ('itbs', 'IT band', 'injury'), ('achilles', 'Achilles', 'injury')`,
    );
    await db.execute(sql`insert into tag_aliases (alias, tag_id) select alias, id from tags
      join (values ('ITB', 'itbs'), ('Achilles', 'achilles')) a (alias, slug) using (slug)`);
    const rehearsed = await importText(blog(), { split: true, dryRun: true });
    const report = await importText(blog(), { split: true });
    expect(report.numbers).toEqual(rehearsed.numbers);
    expect(report.numbers).toMatchObject({ comments: 8, splits: 2, people: 7 });

    expect(
      await list(sql`
      select t.kind, t.title, t.slug, p.name as writer, t.answered, t.comment_count as comments, t.imported_from, t.old_id,
        array(select g.slug from thread_tags x join tags g on g.id = x.tag_id where x.thread_id = t.id) as tags
      from threads t join people p on p.id = t.writer_id where t.kind <> 'article' order by t.id`),
    ).toEqual([
      {
        kind: "question",
        writer: "Guest 1",
        answered: true,
        comments: 2,
        tags: ["itbs"],
        title: "My ITB hurts on stairs, so does icing help or should I stop?",
        slug: "my-itb-hurts-on-stairs-so-does-icing-help-or-should-i-stop",
        imported_from: "https://big.example.org#comment",
        old_id: "1",
      },
      {
        kind: "story",
        writer: "Guest 4",
        answered: false,
        comments: 0,
        tags: ["achilles"],
        title: "I lost my whole spring to my achilles and I want to say how I came back.",
        slug: "i-lost-my-whole-spring-to-my-achilles-and-i-want-to-say-how-i-came-back",
        imported_from: "https://big.example.org#comment",
        old_id: "4",
      },
    ]);
    expect((await tree()).map(({ place }) => place)).toEqual([
      ...["article 1", "article 4", "article 5", "article 6", "article 7", "article 5>8"],
      ...["question 2", "question 2>3"],
    ]);
    expect(
      await list(
        sql`select c.body_text as words, c.shown, t.kind from comments c join threads t on t.id = c.promoted_id order by c.id`,
      ),
    ).toEqual([
      { words: "", shown: false, kind: "question" },
      { words: "", shown: false, kind: "story" },
    ]);
    expect(await list(sql`select comment_count as shown from threads where kind = 'article'`)).toEqual([
      { shown: 4 },
    ]);

    const before = await tree();
    for (const split of [true, false])
      expect((await importText(blog(), { split })).numbers).toMatchObject({
        comments: 0,
        splits: 0,
        people: 0,
      });
    expect(await tree()).toEqual(before);
    await importText(blog(guest(9, "And now?", { parent: 3 })));
    expect((await tree()).map(({ place }) => place)).toContain("question 3>9");
    await importText(blogOf(guest(10, "As I said.", { parent: 9 }), guest(11, "Me too.", { parent: 1 })));
    expect((await tree()).map(({ place }) => place)).toEqual(
      expect.arrayContaining(["question 9>10", "question 11"]),
    );
  });

  test("keeps a thread that somebody promoted here, and adds its later replies", async () => {
    const other = (text: string) => text.replaceAll("big.example.org", "promoted.example.org");
    await importText(other(blog()));
    const [jo] = await list(
      sql`insert into people (handle, role) values ('jo', 'author') returning id::int, handle, role, joined_at as "joinedAt"`,
    );
    const [eighth] = await list(
      sql`select id::int from comments where old_id = 8 and thread_id = (select max(id) from threads)`,
    );
    const input = {
      commentId: eighth?.id,
      kind: "question",
      title: "Does icing help on stairs?",
      tags: ["itbs"],
    };
    const actor = { kind: "member", ...jo, suspendedUntil: null, silencedUntil: null } as Member;
    await perform(promoteComment, input, { actor, source: "job" });
    const more = other(blog(guest(12, "It does not.", { parent: 8 }), guest(13, "Why?", { parent: 12 })));
    expect((await importText(more, { split: true })).numbers).toMatchObject({ comments: 2, splits: 0 });
    expect((await importText(more)).numbers).toMatchObject({ comments: 0, people: 0 });
    expect((await tree()).map(({ place }) => place)).toEqual(
      expect.arrayContaining(["article 5>8", "question 12", "question 12>13"]),
    );
    expect(await list(sql`select count(*)::int from comments where old_id = 12`)).toEqual([{ count: 1 }]);
  });

  test("counts a guest without an address once in a post and the threads made from its comments", async () => {
    const other = (text: string) => text.replaceAll("big.example.org", "nameless.example.org");
    const anna = (id: number, content: string, more: object = {}) =>
      comment({ id, content, author: "Anna", ...more });
    const named = (id: number, parent: number) => comment({ id, content: "So do I.", author: "Bob", parent });
    const text = other(
      blogOf(
        ...[anna(21, question), anna(22, "I mean the left.", { parent: 21 }), anna(23, story)],
        ...[named(24, 21), named(25, 23)],
      ),
    );
    const { numbers } = await importText(text, { split: true, dryRun: true });
    expect(numbers).toMatchObject({ comments: 5, splits: 2, people: 3 });
    expect((await importText(text, { split: true })).numbers).toEqual(numbers);
    expect((await importText(text)).numbers).toMatchObject({ comments: 0, people: 0 });
    expect(
      await list(sql`select p.name, count(distinct p.id)::int as people from comments c join people p on p.id = c.writer_id
        where c.old_id in (21, 22, 23, 24, 25) group by 1 order by 1`),
    ).toEqual([
      { name: "Anna", people: 1 },
      { name: "Bob", people: 1 },
    ]);
  });

  test("does not split a comment that was imported as a comment", async () => {
    const other = (text: string) => text.replaceAll("big.example.org", "other.example.org");
    await importText(other(blog()));
    expect((await importText(other(blog()), { split: true })).numbers).toMatchObject({
      comments: 0,
      splits: 0,
    });
  });
});

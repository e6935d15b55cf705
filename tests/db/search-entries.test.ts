import { describe, expect } from "vitest";
import { renewSearch } from "@/lib/forum/site/upkeep";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { test } from "../support/with-world";
import { reply } from "../support/write-in";

const of = (column: string, id: number) =>
  `select kind::text, stems::text, merit, helpful_count as helpful from search_entries where ${column} = ${id}`;

describe("the entries of the search", () => {
  test("follow a comment through hiding, editing, marks, moving and deletion", async ({ db, world }) => {
    const { ben } = world.people;
    const { commentId } = await reply(
      ben,
      world.question.id,
      "Walking backwards downstairs helped my kneecap.",
    );
    const run = (statement: string) => db.$client.query(statement);
    const entry = async () => (await run(of("comment_id", commentId))).rows[0];
    expect((await entry()).stems).toMatch(/'kneecap':.*/);
    expect((await entry()).stems).toContain(`'by:${ben.id}'`);
    for (const column of ["hidden_at", "removed_at", "withdrawn_at"]) {
      await run(`update comments set ${column} = now() where id = ${commentId}`);
      expect([column, await entry()]).toEqual([column, undefined]);
      await run(`update comments set ${column} = null where id = ${commentId}`);
      expect((await entry()).stems).toContain("kneecap");
    }
    await run(`update comments set body_text = 'Ice did nothing.' where id = ${commentId}`);
    expect((await entry()).stems).not.toContain("kneecap");
    await run(`update comments set helpful_count = 1 where id = ${commentId}`);
    expect(await entry()).toMatchObject({ helpful: 1, merit: 1 });
    await run(`update comments set helpful_count = 2 where id = ${commentId}`);
    expect(await entry()).toMatchObject({ helpful: 2, merit: 1 });
    await run(`update threads set accepted_comment_id = ${commentId} where id = ${world.question.id}`);
    expect(await entry()).toMatchObject({ merit: 3 });
    await run(`update threads set accepted_comment_id = null where id = ${world.question.id}`);
    await run(`update comments set helpful_count = 0 where id = ${commentId}`);
    const path = `(select path || comment_path_segment(now(), ${commentId}) from comments where id = ${commentId})`;
    await run(`update comments set thread_id = ${world.story.id}, path = ${path} where id = ${commentId}`);
    expect(
      (await run(`select thread_id::int from search_entries where comment_id = ${commentId}`)).rows,
    ).toEqual([{ thread_id: world.story.id }]);
    await run(`delete from comments where id = ${commentId}`);
    expect(await entry()).toBeUndefined();
  });

  test("follow a thread through its states, its title, its updates and its tags", async ({ db, world }) => {
    const run = (statement: string) => db.$client.query(statement);
    const { id } = world.story;
    const entry = async () => (await run(`${of("thread_id", id)} and comment_id is null`)).rows[0];
    expect((await entry()).stems).toMatch(/'hill':\d+A/);
    const [tag] = (await run("select id::int from tags where slug = 'itbs'")).rows;
    expect((await entry()).stems).toContain(`'tag:${tag.id}'`);
    await run(`delete from thread_tags where thread_id = ${id} and tag_id = ${tag.id}`);
    expect((await entry()).stems).not.toContain(`'tag:${tag.id}'`);
    await run(`insert into thread_tags (thread_id, tag_id) values (${id}, ${tag.id})`);
    expect((await entry()).stems).toContain(`'tag:${tag.id}'`);
    await run(
      `insert into story_updates (thread_id, written_at, note) values (${id}, now(), 'A parkrun without a twinge.')`,
    );
    expect((await entry()).stems).toContain("'parkrun'");
    await run(`delete from story_updates where thread_id = ${id}`);
    expect((await entry()).stems).not.toContain("'parkrun'");
    for (const column of ["hidden_at", "removed_at", "withdrawn_at"]) {
      await run(`update threads set ${column} = now() where id = ${id}`);
      expect([column, await entry()]).toEqual([column, undefined]);
      await run(`update threads set ${column} = null where id = ${id}`);
    }
    expect((await entry()).stems).toMatch(/'hill':\d+A/);
  });

  test("say that a question is answered, and nothing of who asked it anonymously", async ({ db, world }) => {
    const run = (statement: string) => db.$client.query(statement);
    const { jo, ada } = world.people;
    const { id } = world.question;
    const stems = async () =>
      (await run(`${of("thread_id", id)} and comment_id is null`)).rows[0].stems as string;
    const { commentId: own } = await reply(ada, id, "I forgot to say that it began on a treadmill.");
    expect(await stems()).toContain("'is:unanswered'");
    expect(await stems()).toContain(`'by:${ada.id}'`);
    await reply(jo, id, "It does, with patience and strong hips.");
    expect(await stems()).toContain("'is:answered'");
    expect(await stems()).toContain("'author:yes'");
    await run(`update threads set anonymous = true where id = ${id}`);
    expect(await stems()).not.toContain("'by:");
    expect((await run(of("comment_id", own))).rows[0].stems).not.toContain("'by:");
    await run(`update threads set anonymous = false where id = ${id}`);
    expect((await run(of("comment_id", own))).rows[0].stems).toContain(`'by:${ada.id}'`);
  });

  test("name people once they wrote something under their name, as they are called now", async ({
    db,
    world,
  }) => {
    const run = (statement: string) => db.$client.query(statement);
    const { kit, ben } = world.people;
    expect((await run(of("person_id", kit.id))).rows).toEqual([]);
    await run(`update people set name = 'Benedict', about = 'Plods through bogs' where id = ${ben.id}`);
    const [entry] = (await run(of("person_id", ben.id))).rows;
    expect(entry.stems).toMatch(/'benedict':\d+A/);
    expect(entry.stems).toContain("'bog'");
  });

  test("of a long thread follow its tags in the background", async ({ db, world }) => {
    const run = (statement: string) => db.$client.query(statement);
    const { id } = world.question;
    await run(`insert into comments (thread_id, writer_id, body, body_text)
      select ${id}, ${world.people.ben.id}, '{}', 'Row your boat ' || n from generate_series(1, 620) n`);
    const { rows } = await run(`delete from thread_tags where thread_id = ${id} returning tag_id::int as id`);
    const [tag] = rows;
    const renewAll = async () => {
      const atOnce: number[] = [];
      for (let more = true; more; ) {
        const renewed = await perform(renewSearch, {}, { actor: SYSTEM, source: "job" });
        atOnce.push(renewed.replies);
        more = renewed.more;
      }
      return atOnce;
    };
    const tagged = async () =>
      (await db.$client.query("select from search_entries where stems @@ $1::tsquery", [`'tag:${tag.id}'`]))
        .rowCount;
    await renewAll();
    const others = (await tagged()) ?? 0;
    await run(`insert into thread_tags (thread_id, tag_id) values (${id}, ${tag.id})`);
    expect(await tagged()).toBe(others + 1);
    const { rowCount: replies } = await run(`select from comments where thread_id = ${id} and shown`);
    expect(await renewAll()).toEqual([500, (replies ?? 0) - 500, 0]);
    expect(await tagged()).toBe(others + 1 + (replies ?? 0));
    await run(`delete from thread_tags where thread_id = ${id} and tag_id = ${tag.id}`);
    expect(await tagged()).toBe(others + (replies ?? 0));
    await renewAll();
    expect(await tagged()).toBe(others);
  });

  test("know all names of a tag", async ({ db }) => {
    const run = (statement: string) => db.$client.query(statement);
    const [tag] = (await run("select id::int from tags where slug = 'itbs'")).rows;
    await run(`insert into tag_aliases (alias, tag_id) values ('runner''s hinge', ${tag.id})`);
    expect((await run(of("tag_id", tag.id))).rows[0].stems).toMatch(/'hing':\d+A/);
    await run("delete from tag_aliases where alias = 'runner''s hinge'");
    expect((await run(of("tag_id", tag.id))).rows[0].stems).not.toContain("'hing'");
  });

  test("of an existing database are the ones that its triggers would have made", async ({ db }) => {
    const run = (statement: string) => db.$client.query(statement);
    const all = async () =>
      (
        await run(
          "select kind, thread_id, comment_id, tag_id, merit, stems::text from search_entries order by 1, 2, 3, 4, 6",
        )
      ).rows;
    const before = await all();
    await run("delete from search_entries");
    await run(`select renew_search_entries_of_tags(array(select id from tags))`);
    await run("select renew_search_entry_of_thread(id) from threads where listed order by id");
    await run("select renew_search_entries_of_comments(array(select id from comments))");
    expect(await all()).toEqual(before);
  });
});

describe("letters", () => {
  test.for([
    ["Knie-Schmerzen über Straße", "knie schmerzen uber strasse"],
    ["l’épicondylite ŁÓDŹ Smørrebrød", "lepicondylite lodz smorrebrod"],
    ["Бег ЁЖ Σπόρος", "бег еж σποροσ"],
    ["ＡＢＣ ﬁbula", "abc fibula"],
    ["膝の痛み", "膝 の 痛 み"],
    ["a%b_c\\d'e\"f", "a b c de f"],
    ["so\u00adft zero\u200bwidth", "soft zerowidth"],
  ])("of %s are compared as %s", async ([typed, letters], { db }) => {
    const { rows } = await db.$client.query(
      "select trim(regexp_replace(search_letters_of($1), ' +', ' ', 'g')) as letters",
      [typed],
    );
    expect(rows[0].letters).toBe(letters);
  });
});

import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { test } from "../support/database";

const MANY = 40;

async function person(db: Database, handle: string, role = "member"): Promise<number> {
  const { rows } = await db.$client.query(
    "insert into people (handle, role) values ($1, $2) returning id::float8 as id",
    [handle, role],
  );
  return rows[0].id;
}

async function question(db: Database, writerId: number): Promise<number> {
  const { rows } = await db.$client.query(
    `insert into threads (kind, writer_id, title, slug, body, body_text, excerpt)
     values ('question', $1, 'How many days of rest?', 'rest', '{}', '', '') returning id::float8 as id`,
    [writerId],
  );
  return rows[0].id;
}

async function comment(
  db: Database,
  threadId: number,
  writerId: number,
  parentId: number | null = null,
): Promise<number> {
  const { rows } = await db.$client.query(
    "insert into comments (thread_id, parent_id, writer_id, body, body_text) values ($1, $2, $3, '{}', '') returning id::float8 as id",
    [threadId, parentId, writerId],
  );
  return rows[0].id;
}

/** What the counts of a thread say, beside what there is. */
async function counted(db: Database, threadId: number) {
  const { rows } = await db.$client.query(
    `select t.comment_count, t.author_reply_count, t.helpful_count, t.me_too_count,
       (select count(*)::int from comments where thread_id = t.id and shown) as comments,
       (select count(*)::int from comments where thread_id = t.id and shown and by_author) as author_replies,
       (select count(*)::int from helpful_marks where thread_id = t.id) as helpful,
       (select count(*)::int from me_toos where thread_id = t.id) as me_toos,
       (select count(*)::int from comments r where r.thread_id = t.id and r.depth = 0 and r.reply_count <>
         (select count(*) from comments c where c.root_id = r.id and c.depth > 0 and c.shown)) as wrong_roots
     from threads t where t.id = $1`,
    [threadId],
  );
  return rows[0];
}

describe("counts under concurrent writes", () => {
  test("comments, author replies, helpful and me too are exact after forty simultaneous writers", async ({
    db,
  }) => {
    const [asker, coach] = await Promise.all([person(db, "asker"), person(db, "coach", "author")]);
    const threadId = await question(db, asker);
    const roots = await Promise.all([1, 2, 3].map(() => comment(db, threadId, asker)));
    const people = await Promise.all(Array.from({ length: MANY }, (_, n) => person(db, `runner-${n}`)));
    await Promise.all(
      people.flatMap((personId, n) => [
        comment(db, threadId, n % 4 === 0 ? coach : personId, roots[n % 3]),
        db.$client.query("insert into helpful_marks (person_id, thread_id) values ($1, $2)", [
          personId,
          threadId,
        ]),
        db.$client.query("insert into helpful_marks (person_id, comment_id) values ($1, $2)", [
          personId,
          roots[0],
        ]),
        db.$client.query("insert into me_toos (person_id, thread_id) values ($1, $2)", [personId, threadId]),
      ]),
    );
    await Promise.all(
      people
        .slice(0, 10)
        .map((personId) => db.$client.query("delete from me_toos where person_id = $1", [personId])),
    );

    const after = await counted(db, threadId);
    expect(after).toMatchObject({
      comment_count: MANY + 3,
      comments: MANY + 3,
      author_reply_count: MANY / 4,
      author_replies: MANY / 4,
      helpful_count: MANY,
      me_too_count: MANY - 10,
      me_toos: MANY - 10,
      wrong_roots: 0,
    });
    const { rows } = await db.$client.query("select helpful_count, best_rank from comments where id = $1", [
      roots[0],
    ]);
    expect(rows[0].helpful_count).toBe(MANY);
    expect(rows[0].best_rank).toBeLessThan(-0.9);
  });

  test("simultaneous hiding, removing, withdrawing and restoring leaves counts right", async ({ db }) => {
    const writer = await person(db, "writer");
    const threadId = await question(db, writer);
    const root = await comment(db, threadId, writer);
    const replies = await Promise.all(Array.from({ length: 12 }, () => comment(db, threadId, writer, root)));
    const columns = ["hidden_at", "removed_at", "withdrawn_at"];
    await Promise.all(
      replies.map((id, n) =>
        db.$client.query(`update comments set ${columns[n % 3]} = now() where id = $1`, [id]),
      ),
    );
    expect(await counted(db, threadId)).toMatchObject({ comment_count: 1, comments: 1, wrong_roots: 0 });
    await Promise.all(
      replies.map((id, n) =>
        db.$client.query(`update comments set ${columns[n % 3]} = null where id = $1`, [id]),
      ),
    );
    expect(await counted(db, threadId)).toMatchObject({ comment_count: 13, comments: 13, wrong_roots: 0 });
  });

  test("threads under the same tags, named in opposite orders, never deadlock", async ({ db }) => {
    const writer = await person(db, "tagger");
    const { rows: tags } = await db.$client.query(
      `insert into tags (slug, name, "group") select 'tag-' || n, 'Tag ' || n, 'topic' from generate_series(1, 4) n returning id`,
    );
    const threads = await Promise.all(Array.from({ length: MANY }, () => question(db, writer)));
    await Promise.all(
      threads.map((threadId) =>
        db.$client.query(
          "insert into thread_tags (thread_id, tag_id, position) select $1, id, 0 from unnest($2::bigint[]) id order by id",
          [threadId, tags.map((tag) => tag.id)],
        ),
      ),
    );
    const { rows } = await db.$client.query("select thread_count from tags where slug like 'tag-_'");
    expect(rows.map((row) => row.thread_count)).toEqual([MANY, MANY, MANY, MANY]);
  });

  test("a new author's replies get the author mark, and lose it with the role", async ({ db }) => {
    const later = await person(db, "later-author");
    const threadId = await question(db, later);
    await comment(db, threadId, later);
    await db.$client.query("update people set role = 'author' where id = $1", [later]);
    expect(await counted(db, threadId)).toMatchObject({ author_reply_count: 1 });
    await db.$client.query("update people set role = 'moderator' where id = $1", [later]);
    expect(await counted(db, threadId)).toMatchObject({ author_reply_count: 0 });
  });
});

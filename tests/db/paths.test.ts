import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { COMMENTS_A_PAGE, findConversation, listComments } from "@/db/comments/reads";
import { test } from "../support/database";

async function thread(db: Database): Promise<number> {
  await db.$client.query("insert into people (handle) values ('ada') on conflict do nothing");
  const { rows } = await db.$client.query(
    `insert into threads (kind, writer_id, title, slug, body, body_text, excerpt)
     values ('question', 1, 'How deep can it go?', 'deep', '{}', '', '') returning id::float8 as id`,
  );
  return rows[0].id;
}

async function comment(
  db: Database,
  threadId: number,
  parentId: number | null,
  at = "now()",
): Promise<number> {
  const { rows } = await db.$client.query(
    `insert into comments (thread_id, parent_id, writer_id, body, body_text, created_at)
     values ($1, $2, 1, '{}', 'words', ${at}) returning id::float8 as id`,
    [threadId, parentId],
  );
  return rows[0].id;
}

describe("the place of a comment", () => {
  test("keeps every depth and parent in a conversation two hundred deep, on one page", async ({ db }) => {
    const threadId = await thread(db);
    const chain = [await comment(db, threadId, null)];
    for (let depth = 1; depth < 200; depth++) chain.push(await comment(db, threadId, chain.at(-1) ?? null));
    const { comments } = await listComments({ threadId, order: "best" });
    expect(comments.map((c) => c.id)).toEqual(chain);
    expect(comments.map((c) => c.depth)).toEqual(chain.map((_, depth) => depth));
    expect(comments.map((c) => c.parentId)).toEqual([null, ...chain.slice(0, -1)]);
  });

  test("follows time among siblings, even if the older one arrives later in an import", async ({ db }) => {
    const threadId = await thread(db);
    const late = await comment(db, threadId, null, "timestamptz '2015-01-01'");
    const early = await comment(db, threadId, null, "timestamptz '2011-01-01'");
    const reply = await comment(db, threadId, early, "timestamptz '2020-01-01'");
    expect((await listComments({ threadId, order: "oldest" })).comments.map((c) => c.id)).toEqual([
      early,
      reply,
      late,
    ]);
    expect((await listComments({ threadId, order: "newest" })).comments.map((c) => c.id)).toEqual([
      late,
      early,
      reply,
    ]);
  });

  test("gives pages of whole conversations without a gap or a repeat", async ({ db }) => {
    const threadId = await thread(db);
    const all: number[] = [];
    for (let n = 0; n < 120; n++) {
      const root = await comment(db, threadId, null);
      all.push(root);
      for (let r = 0; r < n % 9; r++) all.push(await comment(db, threadId, root));
    }
    for (const order of ["best", "newest", "oldest"] as const) {
      const seen: number[] = [];
      for (let after: string | null | undefined; after !== null; ) {
        const page = await listComments({ threadId, order, after });
        expect(page.comments.length).toBeLessThanOrEqual(COMMENTS_A_PAGE);
        seen.push(...page.comments.map((c) => c.id));
        after = page.next;
      }
      expect(new Set(seen)).toEqual(new Set(all));
      expect(seen.length).toBe(all.length);
    }
  });

  test("cuts a conversation larger than a page and continues it on its own page", async ({ db }) => {
    const threadId = await thread(db);
    const root = await comment(db, threadId, null);
    await db.$client.query(
      "insert into comments (thread_id, parent_id, writer_id, body, body_text) select $1, $2, 1, '{}', '' from generate_series(1, 700)",
      [threadId, root],
    );
    await comment(db, threadId, null);
    const page = await listComments({ threadId, order: "oldest" });
    expect(page.comments.length).toBe(COMMENTS_A_PAGE);
    expect(page.cut?.rootId).toBe(root);
    expect(page.next).toMatch(/^[\da-f]{24}$/);
    const rest = await findConversation(threadId, root, page.cut?.after);
    expect(rest?.comments.length).toBe(701 - COMMENTS_A_PAGE);
  });
});

describe("a visitor", () => {
  test("never gets the words or writer of hidden, removed and withdrawn comments", async ({ db }) => {
    const threadId = await thread(db);
    const [hidden, removed, withdrawn, alone] = [
      await comment(db, threadId, null),
      await comment(db, threadId, null),
      await comment(db, threadId, null),
      await comment(db, threadId, null),
    ];
    await comment(db, threadId, hidden);
    for (const [column, id] of [
      ["hidden_at", hidden],
      ["removed_at", removed],
      ["withdrawn_at", withdrawn],
      ["hidden_at", alone],
    ] as const) {
      await db.$client.query(`update comments set ${column} = now() where id = $1`, [id]);
    }
    const { comments } = await listComments({ threadId, order: "oldest" });
    expect(comments.map((c) => c.state)).toEqual(["hidden", "shown", "removed", "withdrawn"]);
    for (const unseen of comments.filter((c) => c.state !== "shown")) {
      expect(unseen).toMatchObject({ body: null, writer: null, byAuthor: false });
    }
  });
});

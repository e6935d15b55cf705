import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { followThread, unfollowThread } from "@/lib/forum/reactions/follows/operations";
import {
  joinQuestion,
  leaveQuestion,
  markHelpful,
  unmarkHelpful,
} from "@/lib/forum/reactions/marks/operations";
import { visitThread } from "@/lib/forum/reactions/visits/operations";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { test } from "../support/with-world";
import { as, type World } from "../support/world";
import { reply } from "../support/write-in";

const readers = ({ people: { nova, mia, jo, kit } }: World): Member[] => [nova, mia, jo, kit];

async function row(query: ReturnType<typeof sql>) {
  const { rows } = await database().execute<Record<string, unknown>>(query);
  return rows[0];
}

describe("helpful", () => {
  test("counts each member once, however often and simultaneously they press", async ({ world }) => {
    const marked = { commentId: world.comment.id };
    const twice = [...readers(world), ...readers(world)];
    const events = await Promise.all(twice.map((member) => perform(markHelpful, marked, as(member))));
    expect(events.filter(({ changed }) => changed)).toHaveLength(4);
    expect(Math.max(...events.map(({ count }) => count))).toBe(4);
    const counted = sql`select helpful_count from comments where id = ${world.comment.id}`;
    expect(await row(counted)).toEqual({ helpful_count: 4 });
  });

  test("stays exact while some remove and others set marks", async ({ world }) => {
    const marked = { commentId: world.comment.id };
    const [nova, mia, jo, kit] = readers(world) as [Member, Member, Member, Member];
    await Promise.all([
      ...[nova, mia, nova].map((member) => perform(unmarkHelpful, marked, as(member))),
      ...[jo, kit, world.people.ada].map((member) => perform(markHelpful, marked, as(member))),
    ]);
    const last = await perform(unmarkHelpful, marked, as(nova));
    expect(last).toMatchObject({ name: "helpful.unmarked", count: 3, changed: false });
    const { rows } = await database().execute(
      sql`select helpful_count, (select count(*)::int from helpful_marks where comment_id = c.id) as marks
        from comments c where id = ${world.comment.id}`,
    );
    expect(rows).toEqual([{ helpful_count: 3, marks: 3 }]);
  });

  test("can be removed in a hidden thread, but not set", async ({ world }) => {
    const marked = { threadId: world.article.id };
    await perform(markHelpful, marked, as(world.people.ada));
    await database().execute(sql`update threads set hidden_at = now() where id = ${world.article.id}`);
    await expect(perform(markHelpful, marked, as(world.people.ben))).rejects.toMatchObject({ code: "gone" });
    const event = await perform(unmarkHelpful, marked, as(world.people.ada));
    expect(event).toMatchObject({ count: 0, changed: true });
    await database().execute(sql`update threads set hidden_at = null where id = ${world.article.id}`);
  });
});

describe("me too", () => {
  test("stays exact while many join and leave at once", async ({ world }) => {
    const question = { threadId: world.question.id };
    await Promise.all(readers(world).map((member) => perform(joinQuestion, question, as(member))));
    const [nova, mia] = readers(world) as [Member, Member];
    await Promise.all([
      perform(leaveQuestion, question, as(nova)),
      perform(leaveQuestion, question, as(mia)),
      perform(joinQuestion, question, as(world.people.ben)),
      perform(leaveQuestion, question, as(nova)),
    ]);
    const counted = sql`select me_too_count from threads where id = ${world.question.id}`;
    expect(await row(counted)).toEqual({ me_too_count: 3 });
  });
});

describe("an unchanged mark", () => {
  test("invalidates no page", async ({ world }) => {
    const question = { threadId: world.question.id };
    const first = await perform(joinQuestion, question, as(world.people.nova));
    const again = await perform(joinQuestion, question, as(world.people.nova));
    expect(again).toMatchObject({ changed: false, revision: first.revision, count: first.count });
  });
});

describe("following", () => {
  test("twice counts once, and unfollowing ends it", async ({ world }) => {
    const thread = { threadId: world.question.id };
    const count = sql`select count(*)::int as follows from follows where person_id = ${world.people.ben.id}`;
    await Promise.all([1, 2, 3].map(() => perform(followThread, thread, as(world.people.ben))));
    expect(await row(count)).toEqual({ follows: 1 });
    await perform(unfollowThread, thread, as(world.people.ben));
    await perform(unfollowThread, thread, as(world.people.ben));
    expect(await row(count)).toEqual({ follows: 0 });
  });
});

describe("a visit", () => {
  const seen = ({ people }: World) =>
    row(sql`select seen_comment_id::int as seen from visits where person_id = ${people.kit.id}`);
  const visit = (world: World, seenCommentId: number) =>
    perform(visitThread, { threadId: world.question.id, seenCommentId }, as(world.people.kit));

  test("remembers the newest comment on the page, whichever request comes last", async ({ world }) => {
    const later = await reply(world.people.ada, world.question.id, "Thank you, that helps me to plan.");
    await Promise.all([visit(world, later.commentId), visit(world, world.comment.id), visit(world, 0)]);
    expect(await seen(world)).toEqual({ seen: later.commentId });
  });

  test("ignores a comment of another thread", async ({ world }) => {
    const elsewhere = await reply(world.people.ada, world.article.id, "This is what I needed to read today.");
    await expect(visit(world, elsewhere.commentId)).rejects.toMatchObject({ code: "not_found" });
    await expect(visit(world, 999_999)).rejects.toMatchObject({ code: "not_found" });
  });

  test("does not wait for writers in the thread", async ({ world, db }) => {
    const writer = await db.$client.connect();
    await writer.query("begin");
    await writer.query("select from threads where id = $1 for no key update", [world.question.id]);
    await visit(world, world.comment.id);
    await writer.query("rollback");
    writer.release();
  });
});

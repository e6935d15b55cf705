import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { comments } from "@/db/comments/schema";
import { logEntries } from "@/db/decisions/schema";
import { pictures } from "@/db/pictures/schema";
import { threads } from "@/db/threads/schema";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { withdrawComment } from "@/lib/forum/content/withdrawals/operations";
import { undoDecision } from "@/lib/forum/moderation/decisions/operations";
import { enrolPerson } from "@/lib/forum/people/operations";
import { type Member, SYSTEM, UNRESTRICTED } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { decided } from "../support/decisions";
import { test } from "../support/with-world";
import { as, question, reservedBy, type World } from "../support/world";
import { reply } from "../support/write-in";

let people = 0;

async function somebody(): Promise<Member> {
  const handle = `poster-${++people}`;
  const joinedAt = new Date(0);
  const { personId: id } = await perform(enrolPerson, { handle }, as(SYSTEM, joinedAt));
  return { kind: "member", id, handle, role: "member", joinedAt, ...UNRESTRICTED };
}

/** How many of somebody's things readers can see. */
async function shownOf(person: Member) {
  const { rows } = await database().execute<{
    comments: number;
    threads: number;
    pictures: number;
  }>(sql`select
    (select count(*)::int from ${comments} where writer_id = ${person.id} and shown) as comments,
    (select count(*)::int from ${threads} where writer_id = ${person.id} and listed) as threads,
    (select count(*)::int from ${pictures} where person_id = ${person.id} and removed_at is null) as pictures`);
  return rows[0];
}

const remove = (world: World, person: Member) =>
  decided(world.people.kit, "delete_content", { kind: "person", id: person.id });

describe("removing everything that a member wrote", () => {
  test("removes each post by its own decision, and one undo restores all", async ({ world }) => {
    const person = await somebody();
    const { threadId } = await perform(askQuestion, question(), as(person));
    await perform(
      askQuestion,
      { ...question("Who else is unsure about this?"), anonymous: true },
      as(person),
    );
    await reply(person, threadId, "I should have said where it hurts.");
    const { commentId } = await reply(person, world.question.id, "It went with a different shoe.");
    const { commentId: withdrawn } = await reply(person, world.question.id, "Take this one away again.");
    await perform(withdrawComment, { commentId: withdrawn }, as(person));
    const key = await reservedBy(person);
    await database().update(pictures).set({ attachedAt: new Date() }).where(eq(pictures.key, key));
    expect(await shownOf(person)).toEqual({ comments: 2, threads: 2, pictures: 1 });

    const made = await remove(world, person);
    expect(await shownOf(person)).toEqual({ comments: 0, threads: 0, pictures: 0 });
    expect(made.decisionIds).toHaveLength(6);
    expect(made.changed).toMatchObject({ pictures: [key], people: expect.arrayContaining([person.handle]) });
    const entries = await database().select().from(logEntries).where(eq(logEntries.decisionKind, "remove"));
    const parts = entries.filter(({ data }) => data.partOf === made.decisionIds[0]);
    expect(parts).toHaveLength(5);
    expect(parts.map(({ data }) => data.threadId)).toContain(threadId);
    // Whoever asked the anonymous question would be known by the company it is in.
    expect(parts.filter(({ data }) => data.targetKind === "thread" && data.threadId === null)).toHaveLength(
      1,
    );

    await expect(remove(world, person)).rejects.toMatchObject({ code: "conflict" });
    const [whole = 0] = made.decisionIds;
    await perform(undoDecision, { decisionId: whole }, as(world.people.kit));
    expect(await shownOf(person)).toEqual({ comments: 2, threads: 2, pictures: 1 });
    expect(commentId).toBeGreaterThan(0);
  });

  test("is one transaction, even for 2,000 posts", async ({ world }) => {
    const person = await somebody();
    await database().execute(sql`
      insert into comments (thread_id, writer_id, body, body_text, created_at)
      select ${world.question.id}, ${person.id}, '{"type":"doc","content":[{"type":"paragraph"}]}', 'Buy this.', now() + n * interval '1 second'
      from generate_series(1, 2000) n`);
    const made = await remove(world, person);
    expect(made.decisionIds).toHaveLength(2001);
    await perform(undoDecision, { decisionId: made.decisionIds[0] }, as(world.people.kit));
    expect(await shownOf(person)).toMatchObject({ comments: 2000 });
  }, 120_000);
});

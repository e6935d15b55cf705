import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { listBuckets, listWeekSums } from "@/db/numbers/reads";
import { postComment } from "@/lib/forum/content/comments/operations";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { countAgain, countRecent } from "@/lib/forum/site/numbers/count-due";
import { readCohorts, readNumbers, waitOf } from "@/lib/forum/site/numbers/read";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { HOUR_MS, WEEK_MS } from "@/lib/time";
import { test } from "../support/with-world";
import { as, question, words } from "../support/world";

/** A Wednesday. */
const NOW = new Date("2026-11-25T12:00:00Z");
const LAST_WEEK = { from: "2026-11-16", to: "2026-11-23" };
const job = (at: Date) => ({ ...as(SYSTEM, at), source: "job" as const });

describe("the numbers of the forum", () => {
  test("count each week from the oldest post on, and leave out sample content", async ({ world, db }) => {
    const { ada, ben } = world.people;
    await db.execute(sql`update threads set created_at = '2025-01-01', sample = kind = 'story'`);
    await db.execute(sql`update comments set created_at = '2025-01-02'`);
    await db.execute(
      sql`update people set joined_at = '2026-11-17 08:00Z', last_seen_at = '2026-11-17 08:00Z'`,
    );
    const asked = await perform(
      askQuestion,
      question("Is this one new?"),
      as(ada, new Date("2026-11-17T09:00Z")),
    );
    const body = words("Yes, it is a new one.");
    const { threadId } = asked;
    // The asker's own reply is no answer to the question.
    await perform(postComment, { threadId, parentId: null, body }, as(ada, new Date("2026-11-17T09:30Z")));
    await perform(postComment, { threadId, parentId: null, body }, as(ben, new Date("2026-11-17T14:30Z")));
    await perform(askQuestion, question("Is this one open?"), as(ada, new Date("2026-11-18T09:00Z")));

    await countRecent(job(NOW));
    const old = { from: "2024-12-30", to: "2025-01-06" };
    expect(await listWeekSums(["questions", "articles", "stories", "replies"], old)).toEqual([
      { measure: "questions", week: "2024-12-30", amount: 1 },
      { measure: "articles", week: "2024-12-30", amount: 1 },
      { measure: "replies", week: "2024-12-30", amount: 1 },
    ]);
    expect(await listBuckets("first_replies", LAST_WEEK)).toEqual([
      { day: "2026-11-17", bucket: 6, amount: 1 },
    ]);
    const numbers = await readNumbers(NOW);
    expect(numbers?.weeks.at(-1)).toMatchObject({
      week: "2026-11-16",
      sign_ups: Object.keys(world.people).length,
      questions: 2,
      stories: 0,
      replies: 2,
      answered: 0,
    });
    expect(numbers?.firstReply).toMatchObject({ all: 2, done: 1, median: { value: 6 } });
    expect(numbers?.firstReply.steps).toMatchObject([{ time: 6, atRisk: 2, events: 1, survival: 0.5 }]);
  });

  test("count what came late at night, but never an account that is gone out of its week", async ({
    world,
    db,
  }) => {
    const [asked] = (
      await db.execute<{ id: number }>(sql`select id::float8 as id from threads where title like '%open%'`)
    ).rows;
    const body = words("An answer after some days.");
    await perform(
      postComment,
      { threadId: asked?.id, parentId: null, body },
      as(world.people.jo, new Date("2026-11-24T09:00Z")),
    );
    await db.execute(sql`update people set joined_at = '2025-06-01' where handle = 'nova'`);
    const before = await listWeekSums(["sign_ups"], LAST_WEEK);
    await countAgain(job(new Date(NOW.getTime() + WEEK_MS)));
    expect(await listWeekSums(["sign_ups"], LAST_WEEK)).toEqual(before);
    expect(await listWeekSums(["answered_questions"], LAST_WEEK)).toMatchObject([{ amount: 1 }]);
    expect(await listBuckets("first_replies", LAST_WEEK)).toHaveLength(2);
  });

  test("count late posts of all years on a Sunday, so that an import is counted", async ({ db }) => {
    await db.execute(sql`update threads set created_at = '2024-05-01' where kind = 'article'`);
    const ofSpring = { from: "2024-04-29", to: "2024-05-06" };
    await countAgain(job(new Date("2026-11-28T03:00Z")));
    expect(await listWeekSums(["articles"], ofSpring)).toEqual([]);
    await countAgain(job(new Date("2026-11-29T03:00Z")));
    expect(await listWeekSums(["articles"], ofSpring)).toMatchObject([{ amount: 1 }]);
  });

  test("show how many of those who joined in a week came back, and only weeks that have passed", async ({
    world,
    db,
  }) => {
    await db.execute(
      sql`update people set joined_at = '2026-11-02 08:00Z', last_seen_at = '2026-11-02 08:00Z'`,
    );
    await db.execute(
      sql`update people set last_seen_at = '2026-11-17' where id in (${world.people.ada.id}, ${world.people.ben.id})`,
    );
    await db.execute(sql`update people set last_seen_at = '2026-11-10' where id = ${world.people.jo.id}`);
    await countAgain(job(NOW));
    const joined = Object.keys(world.people).length;
    expect(await readCohorts(NOW)).toEqual([{ week: "2026-11-02", joined, returned: [3, 2] }]);
  });

  test("go on where a count was stopped, and give the same when counted twice", async ({ db }) => {
    const all = () =>
      db.execute(
        sql`select * from daily_numbers where measure not in ('unanswered_questions', 'sign_ups') order by 1, 2, 3`,
      );
    await countAgain(job(new Date("2026-11-29T03:00Z")));
    const { rows: once } = await all();
    await db.execute(sql`update counted_weeks set until = '2026-06-01'`);
    await countRecent(job(NOW));
    expect((await all()).rows).toEqual(once);
  });
});

test("a wait counts what is open for as long as it has been open", () => {
  const countedAt = new Date("2026-01-02T12:00:00Z");
  const day = "2026-01-01";
  const wait = waitOf(
    [{ day, bucket: 0, amount: 10 }],
    [
      { day, bucket: 2, amount: 4 },
      { day, bucket: 48, amount: 1 },
    ],
    countedAt,
  );
  expect(wait).toMatchObject({ all: 10, done: 5 });
  // Five are open after 24 hours: one of one is answered after 48.
  expect(wait.steps.map(({ atRisk, survival }) => [atRisk, survival])).toEqual([
    [10, 0.6],
    [1, 0],
  ]);
  expect(countedAt.getTime() - Date.parse(day) - 12 * HOUR_MS).toBe(24 * HOUR_MS);
});

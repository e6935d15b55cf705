import { sql } from "drizzle-orm";
import pg from "pg";
import { describe, expect, vi } from "vitest";
import { database } from "@/db/client";
import { lockWaitingReplies } from "@/db/notifications/reply-writes";
import { inTransaction } from "@/db/transaction";
import { notifyOfReplies } from "@/lib/forum/notifications/operations";
import { followThread } from "@/lib/forum/reactions/follows/operations";
import { startJobs } from "@/lib/jobs/start";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { test as base } from "../support/mailing";
import { start } from "../support/processes";
import { explained } from "../support/query-plan";
import { as, type World } from "../support/world";
import { reply } from "../support/write-in";

const BURST = 24;
const PATIENCE = { timeout: 100_000, interval: 50 };

const test = base.extend("burst", async ({ world, mail: _ }) => {
  await database().execute(sql`delete from notifications`);
  await database().execute(sql`delete from graphile_worker._private_jobs`);
  const { mia, jo, kit } = world.people;
  for (const threadId of [world.question.id, world.story.id])
    for (const follower of [mia, jo, kit]) await perform(followThread, { threadId }, as(follower));
  return async (replies = BURST) => {
    const ids: number[] = [];
    for (let nth = 0; nth < replies; nth++) {
      const threadId = nth % 3 === 0 ? world.story.id : world.question.id;
      ids.push((await reply(world.people.ben, threadId, `Reply ${nth} of many in a minute.`)).commentId);
    }
    return ids;
  };
});

interface Told extends Record<string, unknown> {
  person: number;
  thread: number;
  comment: number;
}

async function told(): Promise<Told[]> {
  const { rows } = await database().execute<Told>(sql`
    select person_id::int as person, thread_id::int as thread, comment_id::int as comment from notifications
    where comment_id is not null order by id`);
  return rows;
}

async function waitingJobs(): Promise<number> {
  const { rows } = await database().execute<{ count: number }>(sql`
    select count(*)::int as count from graphile_worker.jobs where task_identifier = 'notify_recipients'`);
  return rows[0]?.count ?? 0;
}

/** Everybody who follows, once for each reply, in the order of the replies. */
function expectAll(rows: Told[], ids: readonly number[], { people }: World): void {
  for (const follower of [people.mia, people.jo, people.kit]) {
    for (const thread of new Set(rows.map((row) => row.thread))) {
      const own = rows.filter((row) => row.person === follower.id && row.thread === thread);
      const comments = own.map(({ comment }) => comment);
      expect(comments).toEqual(comments.toSorted((a, b) => a - b));
    }
    const all = rows.filter(({ person }) => person === follower.id).map(({ comment }) => comment);
    expect(all.toSorted((a, b) => a - b)).toEqual(ids);
  }
  expect(rows.filter(({ person }) => person === people.ben.id)).toEqual([]);
}

describe("many replies in a minute", () => {
  test("are one job for those of one thread, and leave the others", async ({ world, burst }) => {
    const ids = await burst(9);
    const ofQuestion = ids.filter((_, nth) => nth % 3 !== 0);
    const first = ofQuestion[0] ?? 0;
    await database().execute(sql`
      delete from graphile_worker._private_jobs where payload ->> 'commentId' = ${String(first)}`);
    const event = await perform(notifyOfReplies, { commentId: first }, as(SYSTEM));
    const rows = await told();
    expect(rows.map(({ thread }) => thread)).toEqual(rows.map(() => world.question.id));
    expectAll(rows, ofQuestion, world);
    expect(event.people).toBe(rows.length);
    expect(await waitingJobs()).toBe(3);
    await perform(notifyOfReplies, { commentId: first }, as(SYSTEM));
    expect(await told()).toEqual(rows);
  });

  test("notify each follower once and in order, though a worker is killed in the middle", async ({
    world,
    url,
    burst,
    onTestFinished,
  }) => {
    const ids = await burst();
    const held = await holdNews(url, ids.at(-1) ?? 0, world.question.id);
    onTestFinished(held.release);
    const env = { DATABASE_URL: url };
    const worker = start(process.execPath, ["--import", "tsx", "tests/support/mail-worker.ts"], { env });
    onTestFinished(() => void worker.child.kill("SIGKILL"));
    await vi.waitFor(async () => expect(await held.isAwaited()).toBe(true), PATIENCE);
    expect(await waitingJobs()).toBeGreaterThan(1);
    worker.child.kill("SIGKILL");
    await worker.end;
    await held.release();
    const jobs = await startJobs({ databaseUrl: url });
    await vi.waitFor(async () => expect(await waitingJobs()).toBe(0), PATIENCE);
    await jobs.stop();
    expectAll(await told(), ids, world);
  }, 240_000);

  test("are found by index among thousands of jobs", async ({ burst, db }) => {
    const [first = 0] = await burst(6);
    await db.execute(sql`
      select graphile_worker.add_job('mail_notifications', '{}', run_at := now() + interval '10 minutes')
      from generate_series(1, 5000)`);
    await db.execute(sql`analyze graphile_worker._private_jobs`);
    const plans = await explained(db, () => inTransaction((tx) => lockWaitingReplies(tx, first)));
    for (const plan of plans) expect(plan.rowsRead, plan.sql).toBeLessThan(2_000);
    await db.execute(sql`delete from graphile_worker._private_jobs`);
  });
});

/** Nobody can notify of this comment until `release`. */
async function holdNews(url: string, commentId: number, threadId: number) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("select pg_advisory_lock(hashtextextended($1, 0))", [`told:${threadId}:${commentId}`]);
  let released: Promise<void> | undefined;
  return {
    async isAwaited() {
      const { rows } = await client.query(`
        select exists (select from pg_locks where locktype = 'advisory' and not granted
          and database = (select oid from pg_database where datname = current_database())) as awaited`);
      return rows[0].awaited as boolean;
    },
    release() {
      released ??= client.end();
      return released;
    },
  };
}

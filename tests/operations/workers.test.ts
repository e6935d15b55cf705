import { sql } from "drizzle-orm";
import { describe, expect, vi } from "vitest";
import { database } from "@/db/client";
import { lockWorker } from "@/db/worker-lock";
import { startJobs } from "@/lib/jobs/start";
import { startMailServer } from "../support/mail-server";
import { test as base, repliedTo } from "../support/mailing";

interface Waiting {
  attempts: number;
  locked: boolean;
  inSeconds: number;
  error: string | null;
}

async function waiting(): Promise<Waiting[]> {
  const { rows } = await database().execute(sql`
    select attempts, locked_by is not null as locked, last_error as error,
      extract(epoch from run_at - now())::float8 as "inSeconds"
    from graphile_worker.jobs where task_identifier = 'mail_notifications'`);
  return rows as unknown as Waiting[];
}

const addJob = (personId: number) =>
  database().execute(
    sql`select graphile_worker.add_job('mail_notifications', ${JSON.stringify({ personId })}::json)`,
  );

/** As a restart does: every connection of this database ends, but for the one that asks. */
const endAllConnections = () =>
  database().execute(sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()
      and application_name like 'comeback worker%'`);

const test = base.extend("unheard", async ({ world: _ }, { onCleanup }) => {
  const unheard: unknown[] = [];
  const note = (error: unknown) => void unheard.push(error);
  process.on("unhandledRejection", note);
  onCleanup(() => void process.off("unhandledRejection", note));
  return unheard;
});

describe("a worker", () => {
  test("frees the jobs of a dead worker and leaves those of a live one", async ({ url, world }) => {
    const { ada, ben } = world.people;
    for (const { id } of [ada, ben]) await addJob(id);
    const alive = await lockWorker(url, "pool-alive");
    for (const [worker, { id }] of [
      ["pool-alive", ada],
      ["pool-gone", ben],
    ] as const)
      await database().execute(sql`
        update graphile_worker._private_jobs set locked_by = ${worker}, locked_at = now()
        where (payload->>'personId')::bigint = ${id}`);
    const another = await lockWorker(url, "pool-another");
    expect(await another.releaseJobsOfTheDead()).toBe(1);
    expect(await alive.releaseJobsOfTheDead()).toBe(0);
    await alive.close();
    await vi.waitFor(async () => expect(await another.releaseJobsOfTheDead()).toBe(1));
    await another.close();
    await database().execute(sql`delete from graphile_worker._private_jobs`);
  });

  test("that loses its database during a job continues it, and the email is sent once", async ({
    url,
    world,
    mail,
    unheard,
  }) => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    await repliedTo(world, world.people.ada, "A reply, and the database restarts under its email.");
    const reached = new Promise<void>((resolve) => {
      mail.manners.greeting = async () => {
        delete mail.manners.greeting;
        await endAllConnections();
        resolve();
      };
    });
    const jobs = await startJobs({ databaseUrl: url });
    await addJob(world.people.ada.id);
    await reached;
    await vi.waitFor(async () => expect(await waiting()).toEqual([]), { timeout: 20_000, interval: 200 });
    await jobs.stop();
    expect(mail.count()).toBe(1);
    expect(unheard).toEqual([]);
  });

  test("retries a failed job, each time later", async ({ url, world, mail }) => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    await repliedTo(world, world.people.ada, "A reply, and the mail server is away.");
    await mail.stop();
    const jobs = await startJobs({ databaseUrl: url });
    await addJob(world.people.ada.id);
    const failed = async (attempts: number) => {
      await vi.waitFor(async () => expect(await waiting()).toMatchObject([{ attempts, locked: false }]), {
        timeout: 10_000,
        interval: 100,
      });
      return (await waiting())[0] as Waiting;
    };
    const first = await failed(1);
    await database().execute(sql`update graphile_worker._private_jobs set run_at = now()`);
    const second = await failed(2);
    expect(first.error).toContain("ECONNREFUSED");
    expect(first.inSeconds).toBeGreaterThan(0);
    expect(second.inSeconds).toBeGreaterThan(first.inSeconds);
    const back = await startMailServer(mail.port);
    await database().execute(sql`update graphile_worker._private_jobs set run_at = now()`);
    await vi.waitFor(async () => expect(await waiting()).toEqual([]), { timeout: 10_000 });
    await jobs.stop();
    expect(back.count()).toBe(1);
    await back.stop();
  });
});

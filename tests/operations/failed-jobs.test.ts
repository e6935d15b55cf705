import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { auditEntries } from "@/db/events/schema";
import { countJobsByTask, listDoneLately, listJobs, listRepeatedJobs } from "@/db/site/jobs";
import { dropFailedJob, retryFailedJob } from "@/lib/forum/site/jobs/operations";
import { perform } from "@/lib/pipeline/perform";
import { explainJobError, jobName, jobWords } from "@/lib/words/job-words";
import { test } from "../support/with-world";
import { as } from "../support/world";

async function addFailed(db: Database, error: string): Promise<number> {
  await db.execute(sql`select graphile_worker.add_job('mail_role', '{"personId": 1}'::json)`);
  const { rows } = await db.execute<{ id: number }>(sql`
    update graphile_worker._private_jobs set attempts = max_attempts, last_error = ${error}
    where id = (select max(id) from graphile_worker._private_jobs) returning id::float8 as id`);
  return rows[0]?.id ?? 0;
}

describe("a failed job", () => {
  test("is listed with its attempts, never with its payload", async ({ world: _, db }) => {
    const id = await addFailed(db, "Error: connect ECONNREFUSED 127.0.0.1:25, for ada@example.org");
    const [job] = await listJobs("failed");
    expect(job).toMatchObject({ id, task: "mail_role", attempts: 25 });
    expect(JSON.stringify(job)).not.toContain("personId");
    expect(await countJobsByTask()).toContainEqual({ task: "mail_role", state: "failed", jobs: 1 });
  });

  test("is tried again with all its attempts, on record, and only once", async ({ world, db }) => {
    const { kit } = world.people;
    const jobId = await addFailed(db, "x");
    await perform(retryFailedJob, { jobId }, as(kit));
    expect((await listJobs("due")).find(({ id }) => id === jobId)).toMatchObject({ attempts: 0 });
    const audit = await db.select().from(auditEntries).where(sql`operation = 'retryFailedJob'`);
    expect(audit).toMatchObject([{ actorId: kit.id, actedAs: "admin" }]);
    await expect(perform(retryFailedJob, { jobId }, as(kit))).rejects.toThrow(
      /not among the failed ones any more/,
    );
  });

  test("is dropped for good, and not while it runs", async ({ world, db }) => {
    const { kit } = world.people;
    const jobId = await addFailed(db, "x");
    await db.execute(
      sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'one' where id = ${jobId}`,
    );
    await expect(perform(dropFailedJob, { jobId }, as(kit))).rejects.toThrow(/not among the failed ones/);
    await db.execute(
      sql`update graphile_worker._private_jobs set locked_at = null, locked_by = null where id = ${jobId}`,
    );
    const both = await Promise.allSettled([
      perform(dropFailedJob, { jobId }, as(kit)),
      perform(dropFailedJob, { jobId }, as(kit)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await listJobs("failed")).map(({ id }) => id)).not.toContain(jobId);
  });
});

test("what jobs did lately is counted by operation", async ({ world: _ }) => {
  const lately = await listDoneLately();
  expect(lately.find(({ operation }) => operation === "enrolPerson")?.times).toBeGreaterThan(5);
  expect(await listRepeatedJobs()).toEqual([]);
});

test("an error is explained by its kind, without the address or text in it", () => {
  const mail = explainJobError("Error: connect ECONNREFUSED 127.0.0.1:25 for ada@example.org");
  expect(mail.words).toBe("A server did not answer.");
  expect(JSON.stringify(mail)).not.toContain("ada@");
  expect(explainJobError("Error: getaddrinfo ENOTFOUND mail.example.org").words).toMatch(/name of a server/);
  expect(explainJobError("Invalid login: 535 EAUTH").words).toMatch(/refused the user/);
  expect(explainJobError("550 no such mailbox").words).toMatch(/refused the email/);
  expect(explainJobError("ENOSPC: no space left on device").words).toBe("A disk is full.");
  expect(explainJobError("canceling statement due to statement timeout").words).toMatch(/too busy/);
  expect(explainJobError("There is no such thread.").todo).toBe("Drop the job.");
  expect(explainJobError("TypeError: x is not a function").todo).toMatch(/this is a bug/);
  expect(explainJobError(null).words).toMatch(/does not know/);
});

test("every job that the forum runs has words of its own", () => {
  const source = readFileSync("lib/jobs/start.ts", "utf8");
  const named = [...source.matchAll(/^ {2,6}([a-z]+(?:_[a-z]+)+): /gm)].map(([, name = ""]) => name);
  expect(named.length).toBeGreaterThan(25);
  expect([...new Set(named)].filter((name) => !(name in jobWords))).toEqual([]);
  expect(jobName("mail_week")).toBe("Email an admin the numbers of the week");
  expect(jobName("unheard_of")).toBe("unheard_of");
});

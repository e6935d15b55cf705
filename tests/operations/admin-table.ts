import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { listReasons } from "@/db/decisions/reasons";
import { nobodyBut, program } from "./personas";
import type { Row } from "./table";

const admins = nobodyBut("admin", "program");
const wording = { title: "Asking for money", text: "Nobody is asked for money here.", legal: false };

async function reasonIds(): Promise<number[]> {
  return (await listReasons()).map(({ id }) => id);
}

async function failedJob(): Promise<{ jobId: number }> {
  await database().execute(sql`select graphile_worker.add_job('mail_role', '{}'::json)`);
  const { rows } = await database().execute<{ id: number }>(sql`
    update graphile_worker._private_jobs set attempts = max_attempts
    where id = (select max(id) from graphile_worker._private_jobs) returning id::float8 as id`);
  return { jobId: rows[0]?.id ?? 0 };
}

export const ADMIN_TABLE: Record<string, Row[]> = {
  changeThreshold: [{ input: () => ({ name: "hideWeight", value: 4 }), verdicts: admins }],
  addReason: [{ input: () => wording, verdicts: admins }],
  changeReason: [{ input: async () => ({ reasonId: (await reasonIds())[0], ...wording }), verdicts: admins }],
  retireReason: [
    { input: async () => ({ reasonId: (await reasonIds())[5], retired: true }), verdicts: admins },
  ],
  retryFailedJob: [{ input: failedJob, verdicts: admins }],
  dropFailedJob: [{ input: failedJob, verdicts: admins }],
  classifyComments: [{ input: () => ({ after: 0 }), verdicts: program }],
  weighTrust: [{ input: () => ({ after: 0 }), verdicts: program }],
  orderReasons: [{ input: async () => ({ reasonIds: (await reasonIds()).reverse() }), verdicts: admins }],
};

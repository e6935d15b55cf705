import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { listReasons } from "@/db/decisions/reasons";
import { LOGO_SIZES } from "@/lib/forum-settings/look";
import { nobodyBut, program } from "./personas";
import type { Row } from "./table";

const admins = nobodyBut("admin", "program");
const wording = { title: "Asking for money", text: "Nobody is asked for money here.", legal: false };

async function reasonIds(): Promise<number[]> {
  return (await listReasons()).map(({ id }) => id);
}

const logo = () => ({
  key: "a".repeat(22),
  sizes: LOGO_SIZES.map((size) => ({ size, bytes: Buffer.from("a picture") })),
});

/** Written past the pipeline, so that it leaves no event. */
async function changedSetting(): Promise<number> {
  const { rows } = await database().$client.query<{ id: number }>(`
    with kept as (insert into settings (name, value) values ('leastAge', '18')
      on conflict (name) do update set value = '18')
    insert into setting_changes (name, to_value) values ('leastAge', '18') returning id::int`);
  return rows[0]?.id ?? 0;
}

async function failedJob(): Promise<{ jobId: number }> {
  await database().execute(sql`select graphile_worker.add_job('mail_role', '{}'::json)`);
  const { rows } = await database().execute<{ id: number }>(sql`
    update graphile_worker._private_jobs set attempts = max_attempts
    where id = (select max(id) from graphile_worker._private_jobs) returning id::float8 as id`);
  return { jobId: rows[0]?.id ?? 0 };
}

export const ADMIN_TABLE: Record<string, Row[]> = {
  changeSettings: [
    {
      input: () => ({
        changes: [{ name: "signUp", typed: "invited", was: "open" }],
      }),
      verdicts: admins,
    },
  ],
  askForLogo: [{ input: () => ({}), verdicts: admins }],
  changeLogo: [{ input: () => logo(), verdicts: admins }],
  changePinnedArticle: [
    { input: ({ article }) => ({ threadId: article.id, was: null }), verdicts: admins },
    {
      of: "a question",
      input: ({ question }) => ({ threadId: question.id, was: null }),
      verdicts: { ...admins, admin: "conflict", program: "conflict" },
    },
  ],
  tryService: [{ input: () => ({ service: "storage" }), verdicts: admins }],
  undoSettingChange: [{ input: async () => ({ changeId: await changedSetting() }), verdicts: admins }],
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

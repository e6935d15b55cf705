import { database } from "@/db/client";
import { listReasons } from "@/db/decisions/reasons";
import { nobodyBut, program } from "./personas";
import type { Row } from "./table";

const admins = nobodyBut("admin", "program");
const wording = { title: "Asking for money", text: "Nobody is asked for money here.", legal: false };

async function reasonIds(): Promise<number[]> {
  return (await listReasons()).map(({ id }) => id);
}

/** Written past the pipeline, so that it leaves no event. */
async function changedSetting(): Promise<number> {
  const { rows } = await database().$client.query<{ id: number }>(`
    with kept as (insert into settings (name, value) values ('leastAge', '18')
      on conflict (name) do update set value = '18')
    insert into setting_changes (name, to_value) values ('leastAge', '18') returning id::int`);
  return rows[0]?.id ?? 0;
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
  undoSettingChange: [{ input: async () => ({ changeId: await changedSetting() }), verdicts: admins }],
  changeThreshold: [{ input: () => ({ name: "hideWeight", value: 4 }), verdicts: admins }],
  addReason: [{ input: () => wording, verdicts: admins }],
  changeReason: [{ input: async () => ({ reasonId: (await reasonIds())[0], ...wording }), verdicts: admins }],
  retireReason: [
    { input: async () => ({ reasonId: (await reasonIds())[5], retired: true }), verdicts: admins },
  ],
  classifyComments: [{ input: () => ({ after: 0 }), verdicts: program }],
  weighTrust: [{ input: () => ({ after: 0 }), verdicts: program }],
  orderReasons: [{ input: async () => ({ reasonIds: (await reasonIds()).reverse() }), verdicts: admins }],
};

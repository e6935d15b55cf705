import { listReasons } from "@/db/decisions/reasons";
import { nobodyBut, program } from "./personas";
import type { Row } from "./table";

const admins = nobodyBut("admin", "program");
const wording = { title: "Asking for money", text: "Nobody is asked for money here.", legal: false };

async function reasonIds(): Promise<number[]> {
  return (await listReasons()).map(({ id }) => id);
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

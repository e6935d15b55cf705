import { nobodyBut } from "./personas";
import type { Row } from "./table";

const admins = nobodyBut("admin", "program");

export const ADMIN_TABLE: Record<string, Row[]> = {
  changeThreshold: [{ input: () => ({ name: "hideWeight", value: 4 }), verdicts: admins }],
};

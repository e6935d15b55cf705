import type { PersonRole } from "@/db/schema/people";

/** What admins change: who may do what, and by what the forum acts. */
export type SettingsEvent =
  | { name: "role.changed"; personId: number; handle: string; from: PersonRole; to: PersonRole }
  | { name: "role.proposed"; proposalId: number; personId: number; to: PersonRole }
  | { name: "role.proposal_dropped"; proposalId: number; personId: number }
  /** `to` is how it is worded now, or whether it is still offered. */
  | {
      name: "reason.changed";
      reasonId: number;
      to: { title: string; text: string; legal: boolean } | "retired" | "offered";
    }
  | { name: "reasons.ordered"; reasonIds: number[] }
  | { name: "threshold.changed"; threshold: string; from: number; to: number };

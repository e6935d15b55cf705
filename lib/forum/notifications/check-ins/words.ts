import type { OutcomeSaid } from "@/db/check-ins/schema";

export const saidWords: Record<OutcomeSaid, string> = {
  better: "It is better",
  same: "It is the same",
  worse: "It is worse",
  running: "I am running again",
};

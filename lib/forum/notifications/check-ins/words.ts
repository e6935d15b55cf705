import type { OutcomeSaid } from "@/db/check-ins/schema";

/** What the writer of a thread says of it, in the mail and on the page behind it. */
export const saidWords: Record<OutcomeSaid, string> = {
  better: "It is better",
  same: "It is the same",
  worse: "It is worse",
  running: "I am running again",
};

import type { OutcomeAnswer } from "@/db/check-ins/schema";

/** What the writer of a thread says of it, in the mail and on the page behind it. */
export const outcomeAnswerWords: Record<OutcomeAnswer, string> = {
  better: "It is better",
  same: "It is the same",
  worse: "It is worse",
  running: "I am running again",
};

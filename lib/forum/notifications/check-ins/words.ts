import type { OutcomeAnswer } from "@/db/check-ins/schema";

export const outcomeAnswerWords: Record<OutcomeAnswer, string> = {
  better: "It is better",
  same: "It is the same",
  worse: "It is worse",
  running: "I am running again",
};

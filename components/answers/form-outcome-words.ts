import type { FormOutcome } from "@/lib/web/form-state";

const KEPT = "We did not post your question, and kept it as a draft.";

export const formOutcomeWords: Record<FormOutcome, string> = {
  thanked: `You marked the answer as helpful. ${KEPT}`,
  "thanked-before": `You had already marked the answer as helpful. ${KEPT}`,
  "own-answer": `You wrote this answer yourself. ${KEPT}`,
  joined: `You now follow this question. ${KEPT}`,
  "joined-before": `You had already joined this question. ${KEPT}`,
  "own-question": `You asked this question yourself, and it is still open. ${KEPT}`,
};

export const isFormOutcome = (said: unknown): said is FormOutcome =>
  typeof said === "string" && Object.hasOwn(formOutcomeWords, said);

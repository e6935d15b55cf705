import type { FormOutcome } from "@/lib/web/form-state";

const KEPT = "Your question was not posted. We kept it as a draft.";

export const formOutcomeWords: Record<FormOutcome, string> = {
  thanked: `You marked this answer as helpful. ${KEPT}`,
  "thanked-before": `You had already marked this answer as helpful. ${KEPT}`,
  "own-answer": `You wrote this answer yourself. ${KEPT}`,
  joined: `We counted you: you now ask this question too. ${KEPT}`,
  "joined-before": `You already ask this question too. ${KEPT}`,
  "own-question": `You asked this question yourself, and it is still open. ${KEPT}`,
};

export const isFormOutcome = (said: unknown): said is FormOutcome =>
  typeof said === "string" && Object.hasOwn(formOutcomeWords, said);

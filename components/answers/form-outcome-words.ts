import type { FormOutcome } from "@/lib/web/form-state";

const KEPT = "Your question was not posted; your words are kept as a draft.";

export const formOutcomeWords: Record<FormOutcome, string> = {
  thanked: `Thanks noted. ${KEPT}`,
  "thanked-before": `You have said thanks for this before. ${KEPT}`,
  "own-answer": `These are your own words. ${KEPT}`,
  joined: `You are counted among those who wait for this answer. ${KEPT}`,
  "joined-before": `You are among those who wait for this answer already. ${KEPT}`,
  "own-question": `You asked this yourself, and it is still open. ${KEPT}`,
};

export const isFormOutcome = (said: unknown): said is FormOutcome =>
  typeof said === "string" && Object.hasOwn(formOutcomeWords, said);

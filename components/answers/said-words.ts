import type { Said } from "@/lib/web/form-state";

const KEPT = "Your question was not posted; your words are kept as a draft.";

export const saidWords: Record<Said, string> = {
  thanked: `Thanks noted. ${KEPT}`,
  "thanked-before": `You have said thanks for this before. ${KEPT}`,
  "own-answer": `These are your own words. ${KEPT}`,
  joined: `You are counted among those who wait for this answer. ${KEPT}`,
  "joined-before": `You are among those who wait for this answer already. ${KEPT}`,
  "own-question": `You asked this yourself, and it is still open. ${KEPT}`,
};

export const isSaid = (said: unknown): said is Said =>
  typeof said === "string" && Object.hasOwn(saidWords, said);

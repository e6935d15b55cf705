import type { ResolvedRow } from "@/db/questions/resolutions";

export const RESOLVED_WORDS: Record<ResolvedRow["kind"], string> = {
  handed_over: "Handed to the community",
  declined: "Declined",
  no_question: "Marked as not a question",
};

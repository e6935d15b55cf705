import type { ResolutionKind } from "@/db/questions/schema";

export const RESOLVED_WORDS: Record<ResolutionKind, string> = {
  handed_over: "Handed to the community",
  declined: "Declined",
  no_question: "Marked as not a question",
};

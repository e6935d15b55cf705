import { asks } from "@/lib/forum/content/comments/asking/asks";

export type PromotedKind = "question" | "story";

export const PROMOTED: Record<PromotedKind, string> = {
  question: "Your reply is now its own question, so that more people find it.",
  story: "Your reply is now its own story, so that more people find it.",
};

export const DEMOTED = "Your thread is a reply again, in the thread where you posted it.";

const FEWEST_WORDS = 40;

export function splitKindOf(text: string): PromotedKind | null {
  if (text.split(/\s+/).length < FEWEST_WORDS) return null;
  if (asks(text)) return "question";
  const ofOneself = text.match(/\b(I|I['’]\w+|my|me|myself)\b/g)?.length ?? 0;
  return ofOneself >= 3 ? "story" : null;
}

export type PromotedKind = "question" | "story";

export const PROMOTED: Record<PromotedKind, string> = {
  question: "What you wrote in a reply is a question of its own now, so that more people find it.",
  story: "What you wrote in a reply is a story of its own now, so that more people find it.",
};

const FEWEST_WORDS = 40;

export function splitKindOf(text: string): PromotedKind | null {
  if (text.split(/\s+/).length < FEWEST_WORDS) return null;
  if (/\?(\s|$)/.test(text)) return "question";
  const ofOneself = text.match(/\b(I|I['’]\w+|my|me|myself)\b/g)?.length ?? 0;
  return ofOneself >= 3 ? "story" : null;
}

import { openingOf } from "@/lib/rich-text/opening";

/** What a comment can become. */
export type PromotedKind = "question" | "story";

/** What its writer is told. */
export const PROMOTED: Record<PromotedKind, string> = {
  question: "What you wrote in a reply is a question of its own now, so that more people find it.",
  story: "What you wrote in a reply is a story of its own now, so that more people find it.",
};

const FEWEST_WORDS = 40;
const LONGEST_TITLE = 100;
const SHORTEST_TITLE = 15;

/** Whether a comment is a question or a story of some length; a remark stays a remark. */
export function splitKindOf(text: string): PromotedKind | null {
  if (text.split(/\s+/).length < FEWEST_WORDS) return null;
  if (/\?(\s|$)/.test(text)) return "question";
  const ofOneself = text.match(/\b(I|I['’]\w+|my|me|myself)\b/g)?.length ?? 0;
  return ofOneself >= 3 ? "story" : null;
}

/** The first sentence that asks, or else the first one, of a length that a title may have. */
export function splitTitleOf(text: string, kind: PromotedKind): string {
  const line = text.replace(/\s+/g, " ").trim();
  const sentences = (line.match(/[^.!?…]+[.!?…]*/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= SHORTEST_TITLE);
  const asking = kind === "question" ? sentences.find((sentence) => sentence.endsWith("?")) : undefined;
  const title = asking ?? sentences[0] ?? line;
  return openingOf(title, LONGEST_TITLE);
}

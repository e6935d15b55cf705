import { withoutMarks } from "@/lib/rich-text/opening";
import type { Concept } from "./concepts";

const LONGEST = 200;

export function excerptOf(words: string, concepts: readonly Concept[]): string {
  const sentences = withoutMarks(words)
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
  const scores = sentences.map((sentence) => nearness(sentence, concepts));
  const best = Math.max(0, scores.indexOf(Math.max(...scores)));
  let excerpt = sentences[best] ?? "";
  for (let next = best + 1; next < sentences.length; next++) {
    const longer = `${excerpt} ${sentences[next]}`;
    if (longer.length > LONGEST) break;
    excerpt = longer;
  }
  return cut(excerpt);
}

function nearness(sentence: string, concepts: readonly Concept[]): number {
  const words =
    sentence
      .toLowerCase()
      .replace(/['’]/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const has = (stem: string) => words.some((word) => isOf(word, stem));
  return concepts.reduce((sum, { terms }) => {
    const found = terms.filter(({ phrase }) => phrase.every(has)).map(({ worth }) => worth);
    return sum + Math.max(0, ...found);
  }, 0);
}

/** A word begins with its stem, except that a final "y" becomes "i" in stems. */
export function isOf(word: string, stem: string): boolean {
  const begins = word.startsWith(stem) || (stem.endsWith("i") && word.startsWith(`${stem.slice(0, -1)}y`));
  return begins && word.length - stem.length < 5;
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text
    .slice(0, LONGEST - 1)
    .replace(/[\ud800-\udbff]$/, "")
    .replace(/\s+\S*$/, "")}…`;
}

import { withoutMarks } from "@/lib/rich-text/opening";
import type { Concept } from "./concepts";
import { PLAIN, type Script } from "./script";

const LONGEST = 200;

type Sought = Pick<Concept, "terms">;

export function excerptOf(
  words: string,
  concepts: readonly Sought[],
  { longest = LONGEST, script = PLAIN }: { longest?: number; script?: Script } = {},
): string {
  const sentences = withoutMarks(words)
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
  const scores = sentences.map((sentence) => nearness(sentence, concepts, script));
  const best = Math.max(0, scores.indexOf(Math.max(...scores)));
  let excerpt = sentences[best] ?? "";
  for (let next = best + 1; next < sentences.length; next++) {
    const longer = `${excerpt} ${sentences[next]}`;
    if (longer.length > longest) break;
    excerpt = longer;
  }
  return cut(excerpt, longest);
}

/** All of a text; of a longer one, from the paragraph on that has most of what was sought. */
export function quoteOf(words: string, concepts: readonly Sought[], longest: number): string {
  const paragraphs = withoutMarks(words)
    .split(/\n+/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
  const whole = paragraphs.join("\n");
  if (whole.length <= longest) return whole;
  const scores = paragraphs.map((paragraph) => nearness(paragraph, concepts, PLAIN));
  const best = Math.max(0, scores.indexOf(Math.max(...scores)));
  return cut(paragraphs.slice(best).join("\n"), longest);
}

function nearness(sentence: string, concepts: readonly Sought[], script: Script): number {
  const words = script.wordsIn(sentence).map(({ word }) => word);
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

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text
    .slice(0, longest - 1)
    .replace(/[\ud800-\udbff]$/, "")
    .replace(/\s+\S*$/, "")}…`;
}

import { withoutMarks } from "@/lib/rich-text/opening";
import type { Concept } from "./concepts";
import { PLAIN, type Script } from "./script";
import { isCourtesy } from "./sentences-asked";

/** A sentence that begins so says something only with the sentence before it. */
const REFERS_BACK =
  /^\W*(?:(?:and|but|so|or|then|if|because|when|once|after|even|in|instead of|since|unless) )?(?:that|this|these|those|it|they|them|he|she|both|neither|either|either way|same|such|then|otherwise|if so|if not|in that case|in which case|for that|after that|until then)(?:[’']\w+)?\b/iu;
const BEGINS_AFTER = /^\W*(?:and|but|so|or|then|otherwise|however|therefore|instead|also|yet)\b/iu;
/** As many sentences are shown before one that refers to them. */
const MOST_BEFORE = 3;

const USUAL_CHARS = 200;

type Sought = Pick<Concept, "terms">;

interface Sentence {
  readonly words: string;
  readonly paragraph: number;
}

/** From the sentence that answers, with what it refers to; its whole paragraph if there is room. */
export function excerptOf(
  words: string,
  concepts: readonly Sought[],
  { most = USUAL_CHARS, script = PLAIN }: { most?: number; script?: Script } = {},
): string {
  const sentences = sentencesOf(words);
  const whole = sentences.map(({ words }) => words).join(" ");
  if (whole.length <= most) return whole;
  const scores = sentences.map(({ words }) => nearness(words, concepts, script));
  const best = Math.max(0, scores.indexOf(Math.max(...scores)));
  const from = beginning(sentences, best, most);
  let excerpt = between(sentences, from, best + 1);
  for (let next = best + 1; next < sentences.length; next++) {
    const longer = `${excerpt} ${sentences[next]?.words}`;
    if (longer.length > most) break;
    excerpt = longer;
  }
  return cut(excerpt, most);
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

function sentencesOf(words: string): Sentence[] {
  const all = withoutMarks(words)
    .split(/\n+/)
    .flatMap((line, paragraph) =>
      line
        .split(/(?<=[.!?…])\s+/u)
        .map((sentence) => ({ words: sentence.trim(), paragraph }))
        .filter(({ words }) => words !== ""),
    );
  const said = all.filter(({ words }) => !isCourtesy(words));
  return said.length > 0 ? said : all;
}

function beginning(sentences: readonly Sentence[], best: number, most: number): number {
  const { paragraph } = sentences[best] ?? { paragraph: 0 };
  const first = sentences.findIndex((sentence) => sentence.paragraph === paragraph);
  const last = sentences.findLastIndex((sentence) => sentence.paragraph === paragraph);
  const from = between(sentences, first, last + 1).length <= most ? first : best;
  let back = from;
  while (back > 0 && from - back < MOST_BEFORE && refersBack(sentences[back]?.words ?? "")) back -= 1;
  return between(sentences, back, best + 1).length <= most ? back : from;
}

const refersBack = (sentence: string) => REFERS_BACK.test(sentence) || BEGINS_AFTER.test(sentence);

const between = (sentences: readonly Sentence[], from: number, to: number) =>
  sentences
    .slice(from, to)
    .map(({ words }) => words)
    .join(" ");

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

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text
    .slice(0, most - 1)
    .replace(/[\ud800-\udbff]$/, "")
    .replace(/\s+\S*$/, "")}…`;
}

import type { SearchDocument } from "@/db/search/reads";
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
const ASKED_BACK = 0.5;

type Sought = Pick<Concept, "terms">;

interface Sentence {
  readonly words: string;
  readonly paragraph: number;
}

/** The sentences that answer, with what they refer to and the rest of their paragraph as far as there is room. */
export function excerptOf(
  words: string,
  concepts: readonly Sought[],
  { most = USUAL_CHARS, script = PLAIN }: { most?: number; script?: Script } = {},
): string {
  const sentences = sentencesOf(words);
  const whole = sentences.map(({ words }) => words).join(" ");
  if (whole.length <= most) return whole;
  const near = sentences.map(({ words }) => nearness(words, concepts, script) * saying(words));
  const from = beginning(sentences, near, most);
  return cut(between(sentences, from, Math.max(from + 1, endFrom(sentences, from, most))), most);
}

/** A paragraph of an article, with those beside it as far as there is room: an answer often ends in the next. */
export function withParagraphsBeside(
  { words, block, beside }: Pick<SearchDocument, "words" | "block" | "beside">,
  most: number,
): string {
  const from = block ?? 0;
  const after = beside.filter((other) => other.block > from);
  const before = beside.filter((other) => other.block < from).toReversed();
  let text = words;
  for (const [others, join] of [
    [after, (other: string) => `${text}\n${other}`],
    [before, (other: string) => `${other}\n${text}`],
  ] as const)
    for (const other of others) {
      if (text.length + other.words.length >= most) break;
      text = join(other.words);
    }
  return text;
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

/** Where the stretch begins that says most of what was asked, the sentence that says most in it first of all. */
function beginning(sentences: readonly Sentence[], near: readonly number[], most: number): number {
  const best = Math.max(0, near.indexOf(Math.max(...near)));
  let from = best;
  let said = -1;
  for (let start = best; start >= 0; start--) {
    const end = endFrom(sentences, start, most);
    if (end <= best) break;
    const sum = near.slice(start, end).reduce((all, one) => all + one, 0);
    if (sum > said || (sum === said && beginsParagraphOf(sentences, start, best))) {
      from = start;
      said = sum;
    }
  }
  let back = from;
  while (back > 0 && from - back < MOST_BEFORE && refersBack(sentences[back]?.words ?? "")) back -= 1;
  return endFrom(sentences, back, most) > best ? back : from;
}

function beginsParagraphOf(sentences: readonly Sentence[], at: number, best: number): boolean {
  const paragraph = sentences[at]?.paragraph;
  return paragraph === sentences[best]?.paragraph && paragraph !== sentences[at - 1]?.paragraph;
}

/** The sentence after the last that there is room for. */
function endFrom(sentences: readonly Sentence[], from: number, most: number): number {
  let room = most;
  let end = from;
  while (end < sentences.length) {
    room -= (sentences[end]?.words.length ?? 0) + (end > from ? 1 : 0);
    if (room < 0) break;
    end += 1;
  }
  return end;
}

/** A question in an answer answers less than a sentence that says what is or what to do. */
const saying = (sentence: string) => (sentence.endsWith("?") ? ASKED_BACK : 1);

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

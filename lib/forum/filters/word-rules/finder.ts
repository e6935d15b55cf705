import type { WordRuleKind } from "@/db/filters/schema";
import { folded } from "@/lib/forum/filters/folded";
import { compiledPattern } from "./pattern";

export type Span = readonly [start: number, end: number];

export type Finder = (text: string) => Span[];

const MOST_PLACES = 10;
/** Characters: the longest post, with its title and the URLs of its links. */
const LONGEST = 40_000;

export function finderOf({ kind, pattern }: { kind: WordRuleKind; pattern: string }): Finder {
  const find = kind === "words" ? wordFinder(linesOf(pattern)) : patternFinder(pattern);
  return (text) => find(text.slice(0, LONGEST));
}

export const linesOf = (pattern: string): string[] =>
  pattern
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

function wordFinder(lines: readonly string[]): Finder {
  const wanted = [...new Set(lines.map((line) => spaced(folded(line).text)))].filter((line) => line !== "");
  return (original) => {
    const { text, at } = folded(original);
    const found = wanted.flatMap((words) => placesOf(words, text));
    return found
      .sort(([a], [b]) => a - b)
      .slice(0, MOST_PLACES)
      .map(([start, end]) => [at[start] ?? 0, at[end] ?? original.length]);
  };
}

const spaced = (words: string) => words.trim().replace(/\s+/g, " ");
const IN_WORD = /[\p{L}\p{N}]/u;

function placesOf(words: string, text: string): Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
    const end = start + words.length;
    const alone = !joined(text, start - 1, start) && !joined(text, end - 1, end);
    if (alone && found.push([start, end]) === MOST_PLACES) break;
  }
  return found;
}

const joined = (text: string, before: number, after: number) =>
  before >= 0 && after < text.length && IN_WORD.test(text.charAt(before)) && IN_WORD.test(text.charAt(after));

/** The automaton that answers only yes or no is many times faster than the one that finds places, and most texts do not match. */
function patternFinder(source: string): Finder {
  const pattern = compiledPattern(source);
  return (text) => {
    if (!pattern.test(text)) return [];
    const found: Span[] = [];
    const matcher = pattern.matcher(text);
    while (found.length < MOST_PLACES && matcher.find()) found.push([matcher.start(), matcher.end()]);
    return found;
  };
}

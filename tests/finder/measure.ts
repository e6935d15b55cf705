import type { LabelledQuestion } from "./question";

/** The names of what is found, best first, in the words of `LabelledQuestion.answers`. */
export type Finder = (words: string) => Promise<string[]>;

export type StrengthFinder = (
  words: string,
) => Promise<{ name: string; strength: "answered" | "related"; excerpt: string }[]>;

type Question = Pick<LabelledQuestion, "asks" | "answers">;

export interface Quality {
  questions: number;
  /** The share of questions with something that answers them among the first three. */
  recall: number;
  /** The mean of 1 / the place of the first that answers, 0 where none is among the first ten. */
  mrr: number;
  missed: Question[];
}

const SHOWN = 3;
const LOOKED_THROUGH = 10;

export async function measure(finder: Finder, questions: readonly Question[]): Promise<Quality> {
  const missed: Question[] = [];
  let reciprocals = 0;
  for (const question of questions) {
    const place = placeOf(question, (await finder(question.asks)).slice(0, LOOKED_THROUGH));
    if (place > SHOWN) missed.push(question);
    reciprocals += 1 / place;
  }
  const { length } = questions;
  return {
    questions: length,
    recall: (length - missed.length) / length,
    mrr: reciprocals / length,
    missed,
  };
}

export const wordedUnlike = (questions: readonly LabelledQuestion[]) =>
  questions.filter(({ worded }) => worded === "unlike");

function placeOf({ answers }: Question, found: readonly string[]): number {
  const index = found.findIndex((name) => (answers as readonly string[]).includes(name));
  return index < 0 ? Number.POSITIVE_INFINITY : index + 1;
}

/** How many questions get an answer among the first three, a right one that claims to be the answer, or any claim at all. */
export async function sureOf(finder: StrengthFinder, questions: readonly Question[]) {
  const counts = { found: 0, sure: 0, claimed: 0, shown: 0 };
  for (const { asks, answers } of questions) {
    const hits = await finder(asks);
    const right = hits.filter(({ name }) => (answers as readonly string[]).includes(name));
    const claims = (some: typeof hits) => some.some(({ strength }) => strength === "answered");
    counts.shown += Number(hits.length > 0);
    counts.found += Number(right.length > 0);
    counts.sure += Number(claims(right));
    counts.claimed += Number(claims(hits));
  }
  return counts;
}

import { createHash } from "node:crypto";
import type { StrengthFinder } from "./measure";
import { typed, type UnseenQuestion } from "./unseen-sets";

export interface UnseenQuality {
  readonly questions: number;
  readonly recall: number;
  readonly voices: Readonly<Record<string, number>>;
  /** Share of the questions whose answer is found with "answered" on it. */
  readonly sure: number;
  /** Share of the questions whose answer is found where its excerpt has a sentence that answers. */
  readonly excerpts: number;
  /** The same for any of the cards that are shown, not only the first that answers. */
  readonly anyExcerpt: number;
}

const share = (some: number, all: number) => (all === 0 ? Number.NaN : some / all);

export async function measureUnseen(
  finder: StrengthFinder,
  questions: readonly UnseenQuestion[],
): Promise<UnseenQuality> {
  const voices: Record<string, { asked: number; found: number }> = {};
  const counts = { found: 0, sure: 0, excerpts: 0, anyExcerpt: 0 };
  for (const question of questions) {
    const hits = (await finder(typed(question))).flatMap(({ name, strength, excerpt }) => {
      const answer = question.answers.find(({ wp }) => isCalled(wp, name));
      return answer ? [{ strength, says: says(excerpt, [answer.sentence, ...(answer.also ?? [])]) }] : [];
    });
    voices[question.voice] ??= { asked: 0, found: 0 };
    const voice = voices[question.voice];
    if (voice) voice.asked += 1;
    if (hits.length === 0) continue;
    if (voice) voice.found += 1;
    counts.found += 1;
    counts.sure += Number(hits.some(({ strength }) => strength === "answered"));
    counts.excerpts += Number(hits[0]?.says);
    counts.anyExcerpt += Number(hits.some(({ says }) => says));
  }
  return {
    questions: questions.length,
    recall: share(counts.found, questions.length),
    voices: Object.fromEntries(
      Object.entries(voices).map(([voice, { asked, found }]) => [voice, share(found, asked)]),
    ),
    sure: share(counts.sure, counts.found),
    excerpts: share(counts.excerpts, counts.found),
    anyExcerpt: share(counts.anyExcerpt, counts.found),
  };
}

/** Share of unanswerable questions with any hit, and with "answered" on one. */
export async function measureUnanswerable(finder: StrengthFinder, questions: readonly UnseenQuestion[]) {
  const counts = { shown: 0, claimed: 0 };
  for (const question of questions) {
    const hits = await finder(typed(question));
    counts.shown += Number(hits.length > 0);
    counts.claimed += Number(hits.some(({ strength }) => strength === "answered"));
  }
  return {
    shown: share(counts.shown, questions.length),
    claimed: share(counts.claimed, questions.length),
  };
}

const isCalled = (wp: number | "article", name: string) =>
  wp === "article" ? name.startsWith("passage:") : name === `comment:${wp}`;

/** @param beginnings as `UnseenQuestion` has them, or as the words themselves, before a set is committed. */
function says(excerpt: string, beginnings: readonly string[]): boolean {
  const words = wordsOf(excerpt);
  return beginnings.some((beginning) => {
    if (!/^\d+:[\da-f]{16}$/.test(beginning))
      return ` ${words.join(" ")} `.includes(` ${wordsOf(beginning).join(" ")} `);
    const length = Number.parseInt(beginning, 10);
    return words.some((_, at) => `${length}:${digest(words.slice(at, at + length))}` === beginning);
  });
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ");

const digest = (words: readonly string[]) =>
  createHash("sha256").update(words.join(" ")).digest("hex").slice(0, 16);

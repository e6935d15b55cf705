import type { Finding } from "@/lib/forum/filters/findings";
import { foldedWords } from "@/lib/forum/filters/folded";
import { type FilteredText, ownWords } from "@/lib/forum/filters/text";

export const MIN_TRAINING_EXAMPLES = 20;
/** From this score on a post is held for review; the filter never does more, however high the score. */
export const HOLDS_FROM = 0.95;
export const FLAGS_FROM = 0.85;

const MOST_WORDS = 400;
const WORD_LENGTH = { least: 3, most: 30 } as const;
/** Only the most telling words count: a long text is not spam because it has many words. */
const TELLING = 15;
/** Smoothing: as if every word had been seen this often before, half the time in spam, so that one example convinces nobody. */
const DOUBT = 1;
const SHOWN = 6;

export function trainingWords({ title, text, links }: FilteredText): string[] {
  const words = foldedWords(`${title}\n${ownWords(text)}`.replace(/https?:\S+/gi, " ")).filter(
    ({ length }) => length >= WORD_LENGTH.least && length <= WORD_LENGTH.most,
  );
  const sites = links.flatMap((link) => (URL.canParse(link) ? new URL(link).hostname : []));
  const shape = links.length > 0 ? [links.length > 1 ? "several links" : "a link"] : [];
  return [...new Set([...shape, ...sites, ...words])].slice(0, MOST_WORDS);
}

export interface WordCount {
  readonly word: string;
  readonly spam: number;
  readonly ham: number;
}

export interface Weight {
  readonly word: string;
  readonly spamminess: number;
}

export interface Verdict {
  readonly probability: number;
  readonly because: readonly Weight[];
}

/** Null with too few training examples. Naive Bayes: https://en.wikipedia.org/wiki/Naive_Bayes_spam_filtering */
export function judged(counts: readonly WordCount[]): Verdict | null {
  const learned = trainingCountsIn(counts);
  if (Math.min(learned.spam, learned.ham) < MIN_TRAINING_EXAMPLES) return null;
  const because = counts
    .filter(({ word, spam, ham }) => word !== "" && spam + ham > 0)
    .map((count) => weightOf(count, learned))
    .sort((a, b) => surprise(b) - surprise(a) || (a.word < b.word ? -1 : 1))
    .slice(0, TELLING);
  const odds = because.reduce((sum, { spamminess }) => sum + Math.log(spamminess / (1 - spamminess)), 0);
  return { probability: 1 / (1 + Math.exp(-odds)), because };
}

export function trainingCountsIn(counts: readonly WordCount[]): Pick<WordCount, "spam" | "ham"> {
  const { spam, ham } = counts.find(({ word }) => word === "") ?? { spam: 0, ham: 0 };
  return { spam, ham };
}

export function weightOf({ word, spam, ham }: WordCount, learned: Pick<WordCount, "spam" | "ham">): Weight {
  const [inSpam, inHam] = [spam / Math.max(1, learned.spam), ham / Math.max(1, learned.ham)];
  const seen = spam + ham;
  const share = inSpam + inHam > 0 ? inSpam / (inSpam + inHam) : 0.5;
  return { word, spamminess: (DOUBT * 0.5 + seen * share) / (DOUBT + seen) };
}

const surprise = ({ spamminess }: Weight) => Math.abs(spamminess - 0.5);

export function spamFinding(counts: readonly WordCount[]): Finding | null {
  const verdict = judged(counts);
  if (!verdict || verdict.probability < FLAGS_FROM) return null;
  const telling = verdict.because.filter(({ spamminess }) => spamminess > 0.5).slice(0, SHOWN);
  return {
    check: "learnt",
    because: `The post reads like earlier spam (${percent(verdict.probability)} likely).`,
    words: telling.map(({ word, spamminess }) => `${word} ${percent(spamminess)}`),
    hold: verdict.probability >= HOLDS_FROM,
  };
}

const percent = (share: number) => `${Math.min(99, Math.round(share * 100))} %`;

export function isSpamByDecision(
  last: { readonly kind: string; readonly reason: string | null } | undefined,
): boolean | null {
  if (!last) return null;
  if (last.kind === "dismiss" || last.kind === "restore") return false;
  return last.reason === "spam" ? true : null;
}

export const UNDISPUTED = { days: 30, round: 100 } as const;

export const examplesWanted = ({ spam, ham }: Pick<WordCount, "spam" | "ham">): number =>
  Math.min(UNDISPUTED.round, Math.max(0, Math.max(2 * spam, 2 * MIN_TRAINING_EXAMPLES) - ham));

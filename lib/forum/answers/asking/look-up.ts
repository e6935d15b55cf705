import type { CarePlace } from "@/lib/care/groups";
import { type Checked, checkText } from "@/lib/care/shown";
import { countAgainstLimit } from "@/lib/pipeline/rate-limit";
import { clip } from "@/lib/rich-text/text-node";
import { type FoundAnswer, findAnswers } from "@/lib/search/find-answers";

const A_MINUTES_QUESTIONS = { points: 240, seconds: 60 };
/** What a post is about stands in its first words. */
const MOST_LETTERS = 500;

interface Asked {
  /** How many answers at most; none are looked for where it is 0. */
  readonly limit: number;
  /** A search is read with other rules than a post (lib/care). */
  readonly where: CarePlace;
  readonly country: string | null;
  readonly address: string | undefined;
}

/** Where there is a care notice, there are no answers beside it. */
export interface LookedUp extends Checked {
  readonly answers: readonly FoundAnswer[];
}

/** What answers some words already, or a care notice in place of it. Nothing of the words is stored or logged. */
export async function lookUp(words: string, asked: Asked): Promise<LookedUp> {
  const { limit, where, country, address = "unknown" } = asked;
  await countAgainstLimit("answers", A_MINUTES_QUESTIONS, `address:${address}`);
  const checked = checkText(words, where, country);
  if (checked.care || limit === 0) return { ...checked, answers: [] };
  const question = where === "post" ? clip(words, MOST_LETTERS) : words;
  return { ...checked, answers: await findAnswers(question, { limit }) };
}

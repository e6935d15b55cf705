import type { CarePlace } from "@/lib/care/groups";
import { type Checked, checkText } from "@/lib/care/shown";
import { countAgainstLimit } from "@/lib/pipeline/rate-limit";
import { type FoundAnswer, findAnswers } from "@/lib/search/find-answers";
import { clip } from "@/lib/text/length";

const A_MINUTES_QUESTIONS = { points: 240, seconds: 60 };
const MOST_LETTERS = 500;

interface Asked {
  readonly limit: number;
  readonly where: CarePlace;
  readonly country: string | null;
  readonly address: string | undefined;
}

export interface LookedUp extends Checked {
  readonly answers: readonly FoundAnswer[];
}

/** Stores and logs nothing of the words. */
export async function lookUp(words: string, asked: Asked): Promise<LookedUp> {
  const { limit, where, country, address = "unknown" } = asked;
  await countAgainstLimit("answers", A_MINUTES_QUESTIONS, `address:${address}`);
  const checked = checkText(words, where, country);
  if (checked.care || limit === 0) return { ...checked, answers: [] };
  const question = where === "post" ? clip(words, MOST_LETTERS) : words;
  return { ...checked, answers: await findAnswers(question, { limit }) };
}

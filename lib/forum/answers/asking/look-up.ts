import type { CarePlace } from "@/lib/care/groups";
import { type Checked, checkText } from "@/lib/care/shown";
import { countAgainstLimit } from "@/lib/pipeline/rate-limit";
import { type FoundAnswer, search } from "@/lib/search/find-answers";
import { clip } from "@/lib/text/length";
import { helpPath } from "@/lib/urls";

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
  /** Where a question about the forum itself is answered. */
  readonly help: string | null;
}

/** Stores and logs nothing of the words. */
export async function lookUp(words: string, asked: Asked): Promise<LookedUp> {
  const { limit, where, country, address = "unknown" } = asked;
  await countAgainstLimit("answers", A_MINUTES_QUESTIONS, `address:${address}`);
  const checked = checkText(words, where, country);
  if (checked.care || limit === 0) return { ...checked, answers: [], help: null };
  const question = where === "post" ? clip(words, MOST_LETTERS) : words;
  const { answers, aboutSite } = await search(question, { limit });
  return { ...checked, answers, help: aboutSite ? helpPath : null };
}

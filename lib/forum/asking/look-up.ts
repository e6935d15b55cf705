import { spend } from "@/lib/pipeline/rate-limit";
import { type FoundAnswer, findAnswers } from "@/lib/search/find-answers";

const A_MINUTES_QUESTIONS = { points: 240, seconds: 60 };

/** What answers some words already, for whoever asks from an address. */
export async function lookUp(words: string, limit: number, address = "unknown"): Promise<FoundAnswer[]> {
  await spend("answers", A_MINUTES_QUESTIONS, `address:${address}`);
  return findAnswers(words, { limit });
}

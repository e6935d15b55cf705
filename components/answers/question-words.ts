import type { AnswerRow } from "@/db/questions/answers";
import { openingOf } from "@/lib/rich-text/opening";

const LETTERS = 130;

/** The question in short: the words that the answer replies to, or the title of its thread. */
export function askedIn({ asked, thread }: Pick<AnswerRow, "asked" | "thread">): string {
  return (asked && openingOf(asked, LETTERS)) || thread.title;
}

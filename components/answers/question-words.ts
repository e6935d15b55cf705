import type { AnswerRow } from "@/db/questions/answers";
import { openingOf } from "@/lib/rich-text/opening";

const LETTERS = 130;

export function askedIn({ asked, thread }: Pick<AnswerRow, "asked" | "thread">): string {
  return (asked && openingOf(asked, LETTERS)) || thread.title;
}

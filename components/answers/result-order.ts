import type { FoundAnswer } from "@/lib/actions/found";
import { counted } from "@/lib/words/counts";
import { listed } from "@/lib/words/lists";

const MOST_ANSWERS = 4;
const MOST_QUESTIONS = 3;

export interface Sorted {
  readonly answers: readonly FoundAnswer[];
  readonly questions: readonly FoundAnswer[];
}

export function sorted(found: readonly FoundAnswer[]): Sorted {
  const isOpen = ({ kind }: FoundAnswer) => kind === "thread";
  return {
    answers: found.filter((one) => !isOpen(one)).slice(0, MOST_ANSWERS),
    questions: found.filter(isOpen).slice(0, MOST_QUESTIONS),
  };
}

/** The same words while nothing changed, so that a screen reader does not repeat them. */
export function foundWords(found: readonly FoundAnswer[] | null): string {
  if (!found) return "As you type, existing answers appear here.";
  const { answers, questions } = sorted(found);
  const said = [
    answers.length > 0 && counted(answers.length, "answer", "answers"),
    questions.length > 0 && counted(questions.length, "open question", "open questions"),
  ].filter((part) => part !== false);
  return said.length > 0 ? `Found: ${listed(said)}.` : "No existing answer fits. Your question will be new.";
}

import type { FoundAnswer } from "@/lib/actions/found";
import { counted } from "@/lib/words/counts";
import { listed } from "@/lib/words/lists";

const MOST_ANSWERED = 3;
const MOST_RELATED = 3;
const MOST_QUESTIONS = 3;
const MOST_STORIES = 2;

export interface Sorted {
  /** Sure to answer the question. */
  readonly answered: readonly FoundAnswer[];
  readonly related: readonly FoundAnswer[];
  readonly questions: readonly FoundAnswer[];
  readonly stories: readonly FoundAnswer[];
}

export function sorted(found: readonly FoundAnswer[]): Sorted {
  const answers = found.filter(({ kind }) => kind !== "thread" && kind !== "story");
  const isSure = ({ strength }: FoundAnswer) => strength === "answered";
  const answered = answers.filter(isSure).slice(0, MOST_ANSWERED);
  return {
    answered,
    related: answers.filter((one) => !isSure(one)).slice(0, MOST_RELATED - Math.min(answered.length, 1)),
    questions: found.filter(({ kind }) => kind === "thread").slice(0, MOST_QUESTIONS),
    stories: found.filter(({ kind }) => kind === "story").slice(0, MOST_STORIES),
  };
}

/** The same words while nothing changed, so that a screen reader does not repeat them. */
export function foundWords(found: readonly FoundAnswer[] | null): string {
  if (!found) return "As you type, existing answers appear here.";
  const { answered, related, questions, stories } = sorted(found);
  const said = [
    answered.length > 0 && counted(answered.length, "answer", "answers"),
    questions.length > 0 && counted(questions.length, "open question", "open questions"),
    stories.length > 0 && counted(stories.length, "story", "stories"),
    related.length > 0 && counted(related.length, "related post", "related posts"),
  ].filter((part) => part !== false);
  return said.length > 0 ? `Found: ${listed(said)}.` : "No existing answer fits. Your question will be new.";
}

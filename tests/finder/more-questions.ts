import { readFileSync } from "node:fs";
import type { LabelledQuestion } from "./question";

type Question = Pick<LabelledQuestion, "asks" | "answers">;

/** The finder was tuned on these as well; they go for breadth, not for nicety. */
export const MORE_QUESTIONS = readQuestions("more-questions.txt");

/** As five different people would ask, in words unlike those of the answers; unseen when they were first measured, tuned on since. */
export const FIVE_VOICES = readQuestions("five-voices.txt");

/** Each line a question and what answers it. */
function readQuestions(file: string): readonly Question[] {
  const lines = readFileSync(`tests/finder/${file}`, "utf8").trim().split("\n");
  return lines.map((line) => {
    const [asks = "", answers = ""] = line.split(" | ");
    return { asks, answers: answers.split(",") as Question["answers"][number][] };
  });
}

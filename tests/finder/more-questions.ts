import { readFileSync } from "node:fs";
import type { LabelledQuestion } from "./question";

/** Each line a question and what answers it. The finder was tuned on these as well; they go for breadth, not for nicety. */
export const MORE_QUESTIONS: readonly Pick<LabelledQuestion, "asks" | "answers">[] = readFileSync(
  "tests/finder/more-questions.txt",
  "utf8",
)
  .trim()
  .split("\n")
  .map((line) => {
    const [asks = "", answers = ""] = line.split(" | ");
    return { asks, answers: answers.split(",") as LabelledQuestion["answers"][number][] };
  });

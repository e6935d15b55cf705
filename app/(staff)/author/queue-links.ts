import type { Step } from "@/components/questions/focus-step";
import type { Question } from "@/db/questions/reads";
import { questionCode, queuePath } from "@/lib/urls";
import type { View } from "./queue-view";

export function waysFrom({ list, tag, after, answer, did }: View, rows: readonly Question[]) {
  const here = { list, tag, after };
  return {
    back: queuePath(here),
    here: queuePath({ ...here, answer }),
    answer: (...questions: Question[]) => queuePath({ ...here, answer: questions }),
    decline: (question: Question) => queuePath({ ...here, decline: question }),
    answered(questions: readonly Question[]): string {
      const next = nextOf(rows, questions);
      return queuePath({ ...here, answer: next ? [next] : [], did: questions });
    },
    settled: (question: Question) => queuePath({ ...here, did: [question], at: nextOf(rows, [question]) }),
    answerAgain: () => queuePath({ ...here, answer: did }),
    undone: () => queuePath({ ...here, did, at: did[0] ?? null }),
  };
}

export type Ways = ReturnType<typeof waysFrom>;

export function stepOf({ answer, decline, at, did }: View): Step {
  const codes = (questions: readonly Question[]) => questions.map(questionCode).join();
  const open = decline ? `decline ${questionCode(decline)}` : codes(answer);
  return { open, at: at ? questionCode(at) : "", done: codes(did) };
}

/** After the last row, starts again at the first. */
function nextOf<Row extends Question>(rows: readonly Row[], done: readonly Question[]): Row | null {
  const codes = done.map(questionCode);
  const isDone = (row: Row) => codes.includes(questionCode(row));
  const last = rows.findLastIndex(isDone);
  return [...rows.slice(last + 1), ...rows.slice(0, last + 1)].find((row) => !isDone(row)) ?? null;
}

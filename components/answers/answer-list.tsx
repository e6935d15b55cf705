import type { AnswerRow } from "@/db/questions/answers";
import { AnswerItem } from "./answer-item";

export function AnswerList({ answers }: { answers: readonly AnswerRow[] }) {
  return (
    <ol className="plain answer-list">
      {answers.map((answer) => (
        <AnswerItem key={answer.id} answer={answer} />
      ))}
    </ol>
  );
}

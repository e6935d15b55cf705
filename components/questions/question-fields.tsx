import type { Question } from "@/db/questions/reads";
import { questionCode } from "@/lib/urls";

type Props = {
  questions: readonly Question[];
  next: string;
};

export function QuestionFields({ questions, next }: Props) {
  return (
    <>
      {questions.map((question) => (
        <input key={questionCode(question)} type="hidden" name="question" value={questionCode(question)} />
      ))}
      <input type="hidden" name="next" value={next} />
    </>
  );
}

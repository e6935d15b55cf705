import type { Question } from "@/db/questions/reads";
import { questionCode } from "@/lib/urls";

type Props = {
  questions: readonly Question[];
  /** The queue as it stands afterwards, told of what was done. */
  next: string;
};

/** What every form of the queue says besides: which questions it is about, and where to go on. */
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

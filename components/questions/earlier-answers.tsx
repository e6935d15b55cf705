import Form from "next/form";
import type { Question } from "@/db/questions/reads";
import type { FoundAnswer } from "@/lib/actions/found";
import { type QueueList, questionCode, queuePath } from "@/lib/urls";
import { chosenCode } from "../answers/chosen-code";
import { FoundAnswer as Found } from "../answers/search-result";
import { PointForm } from "./point-form";

type Props = {
  question: Question;
  found: readonly FoundAnswer[];
  /** Null if the search used the question's own words. */
  find: string | undefined;
  list: QueueList;
  tag: string | undefined;
  after: string | undefined;
  next: string;
  submission: string;
};

export function EarlierAnswers({ question, found, find, list, tag, after, next, submission }: Props) {
  const kept = Object.entries({ list, tag, after, answer: questionCode(question) });
  return (
    <section className="earlier" aria-labelledby="earlier-head">
      <h3 id="earlier-head">Already answered?</h3>
      <p className="hint" role="status">
        {wordsFor(found, find)}
      </p>
      <PointForm question={question} next={next} submission={submission}>
        <ol className="plain">
          {found.map((answer) => (
            <Found key={answer.url} answer={answer}>
              <button
                type="submit"
                className="btn"
                name="to"
                value={chosenCode(answer)}
                data-key="p"
                aria-label={`Already answered here: ${answer.title}`}
              >
                Already answered here
              </button>
            </Found>
          ))}
        </ol>
      </PointForm>
      <Form action={queuePath()} scroll={false} className="find-earlier" role="search">
        {kept.map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
        <label htmlFor="find">Search other answers</label>
        <div>
          <input
            id="find"
            type="search"
            dir="auto"
            name="find"
            className="typed"
            defaultValue={find}
            maxLength={500}
          />
          <button type="submit" className="btn">
            Search
          </button>
        </div>
      </Form>
    </section>
  );
}

function wordsFor(found: readonly FoundAnswer[], find: string | undefined): string {
  const sure = found.some(({ strength }) => strength === "answered");
  const of = find ? `for “${find}”` : "for this question";
  if (found.length === 0) return `No answers found ${of}.`;
  if (!sure) return `Related to ${find ? `“${find}”` : "this question"}, perhaps not an answer:`;
  return find ? `Answers found ${of}:` : "If one of these answers the question, choose it.";
}

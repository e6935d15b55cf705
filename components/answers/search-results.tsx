import { type MouseEvent, useRef } from "react";
import type { FoundAnswer as Found } from "@/lib/actions/found";
import type { FormState } from "@/lib/web/form-state";
import { QuietNote } from "../care/quiet-note";
import { TypedCare } from "../care/typed-care";
import { useLookUp } from "../care/use-look-up";
import { useWords } from "../forms/use-words";
import type { RichEditorElement } from "../rich-text/editor/define";
import { Instead } from "./answered-button";
import { foundWords, sorted } from "./result-order";
import { FoundAnswer } from "./search-result";

const MOST = 10;

/**
 * Its room is reserved before anything is found, so that the form never moves. `state` has the results of a search
 * without script.
 */
export function FoundAnswers({ state }: { state: FormState }) {
  const place = useRef<HTMLElement>(null);
  const given = { care: state.care, quiet: state.quiet, answers: state.found };
  const { care, quiet, answers: found, choose, close } = useLookUp(useWords(place), given, MOST);
  const { answers, questions } = sorted(found ?? []);
  const some = answers.length + questions.length > 0;
  return (
    <section
      className={`found${care ? " caring" : some ? "" : " nothing"}${found || care ? "" : " no-search"}`}
      ref={place}
      aria-labelledby="found-head"
    >
      <div>
        <h2 id="found-head" className={care ? "vh" : undefined}>
          {care ? "Before you ask" : "Already answered?"}
        </h2>
        <p className={care ? "vh" : "hint"} role="status">
          {care ? care.heading : foundWords(found)}
        </p>
        {care && (
          <TypedCare
            care={care}
            focused={care === state.care && !state.message}
            choose={choose}
            close={close}
          />
        )}
        {some && (
          <button type="button" className="btn vh" onClick={enterBody}>
            Skip to your text
          </button>
        )}
        {quiet && <QuietNote quiet={quiet} />}
        <div className="both">
          <List of={answers} name="Answers" />
          <List of={questions} name="Open questions like yours" />
        </div>
      </div>
    </section>
  );
}

/** Lets keyboard users skip the results. */
function enterBody({ currentTarget }: MouseEvent<HTMLButtonElement>): void {
  currentTarget.closest("form")?.querySelector<RichEditorElement>("rich-editor")?.focusEnd();
}

function List({ of, name }: { of: readonly Found[]; name: string }) {
  if (of.length === 0) return null;
  return (
    <div>
      <h3>{name}</h3>
      <ol className="plain">
        {of.map((answer) => (
          <FoundAnswer key={answer.url} answer={answer}>
            <Instead of={answer} />
          </FoundAnswer>
        ))}
      </ol>
    </div>
  );
}

import { type MouseEvent, useRef } from "react";
import type { FoundAnswer as Found } from "@/lib/actions/found";
import { useWords } from "../forms/use-words";
import type { RichEditorElement } from "../rich-text/editor/define";
import { FoundAnswer } from "./found-answer";
import { Instead } from "./instead";
import { foundWords, sorted } from "./sorted";
import { useFound } from "./use-found";

/**
 * Beside the question that is typed: what answers it already. It has its room before anything is found, so that the
 * boxes never move. `given` is what was found without script.
 */
export function FoundAnswers({ given }: { given: readonly Found[] | null }) {
  const place = useRef<HTMLElement>(null);
  const found = useFound(useWords(place), given);
  const { answers, questions } = sorted(found ?? []);
  const some = answers.length + questions.length > 0;
  return (
    <section
      className={`found${some ? "" : " nothing"}${found ? "" : " unasked"}`}
      ref={place}
      aria-labelledby="found-head"
    >
      <div>
        <h2 id="found-head">Answered already?</h2>
        <p className="hint" role="status">
          {foundWords(found)}
        </p>
        {some && (
          <button type="button" className="btn vh" onClick={enterBody}>
            On to your text
          </button>
        )}
        <div className="both">
          <List of={answers} name="Answers" />
          <List of={questions} name="Still open: wait together" />
        </div>
      </div>
    </section>
  );
}

/** Past all that was found, for who goes by keys. */
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

import { type ReactNode, useRef } from "react";
import type { FoundAnswer } from "@/lib/actions/found";
import { helpPath } from "@/lib/urls";
import type { FormState } from "@/lib/web/form-state";
import { QuietNote } from "../care/quiet-note";
import { TypedCare } from "../care/typed-care";
import { useLookUp } from "../care/use-look-up";
import { useWords } from "../forms/use-words";
import { Instead } from "./answered-button";
import { foundWords, sorted } from "./result-order";
import { FoundAnswer as Found, RelatedAnswer } from "./search-result";

const MOST = 10;

/**
 * Beside the form, or on a narrow page below what is typed, so that results never move what is typed. `state` has the results of
 * a search without script.
 */
export function FoundAnswers({ state }: { state: FormState }) {
  const place = useRef<HTMLElement>(null);
  const given = { care: state.care, quiet: state.quiet, answers: state.found, help: state.help };
  const { care, quiet, answers: found, help, choose, close } = useLookUp(useWords(place), given, MOST);
  const { answered, related, questions, stories } = sorted(found ?? []);
  const some = help !== null || [answered, related, questions, stories].some(({ length }) => length > 0);
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
          {care ? care.heading : help ? "This sounds like a question about the forum." : foundWords(found)}
        </p>
        {care && (
          <TypedCare
            care={care}
            focused={care === state.care && !state.message}
            choose={choose}
            close={close}
          />
        )}
        {quiet && <QuietNote quiet={quiet} />}
        {help && (
          <p>
            <a
              href={helpPath}
              target="_blank"
              rel="noopener"
              aria-label="Read the help page (opens in a new tab)"
            >
              Read the help page
            </a>
          </p>
        )}
        <List of={answered} name="Answered">
          <KeepNoWords />
        </List>
        <List of={questions} name="Open questions like yours" />
        <Small of={stories} name="Stories about this" />
        <Small of={related} name="Related" />
      </div>
    </section>
  );
}

/** What is remembered when a member says that an answer fits, and how to refuse. */
function KeepNoWords() {
  return (
    <div className="keep-words">
      <label>
        <input type="checkbox" name="keepNoWords" value="yes" /> Do not remember how I asked
      </label>
      <p className="hint">
        If an answer fits, we remember your question (at most 200 characters, without your name) so that
        others find this answer.
      </p>
    </div>
  );
}

function List({ of, name, children }: { of: readonly FoundAnswer[]; name: string; children?: ReactNode }) {
  if (of.length === 0) return null;
  return (
    <div>
      <h3>{name}</h3>
      <ol className="plain">
        {of.map((answer) => (
          <Found key={answer.url} answer={answer}>
            <Instead of={answer} />
          </Found>
        ))}
      </ol>
      {children}
    </div>
  );
}

function Small({ of, name }: { of: readonly FoundAnswer[]; name: string }) {
  if (of.length === 0) return null;
  return (
    <div className="related">
      <h3>{name}</h3>
      <ol className="plain">
        {of.map((answer) => (
          <RelatedAnswer key={answer.url} answer={answer} />
        ))}
      </ol>
    </div>
  );
}

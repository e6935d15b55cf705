import { useEffect, useMemo, useRef, useState } from "react";
import type { TagAlias } from "@/lib/actions/tags";
import { type FormState, one } from "@/lib/web/form-state";
import type { DistanceUnit } from "@/lib/words/distances";
import type { ChoosableTag } from "../tags/tag-choice";
import { giveAnswer, isAnswered } from "./answer-fields";
import { type Suggestion, suggestionsOf } from "./suggestions";
import { useRecognised } from "./use-recognised";

type Props = {
  state: FormState;
  tags: readonly ChoosableTag[];
  aliases: readonly TagAlias[];
  unit: DistanceUnit;
};

/** Kept with the draft, so that what was dismissed stays dismissed. The server ignores it. */
const DISMISSED = "recovery.dismissed";

/** Fills in nothing by itself, and offers nothing for a field that is filled in. */
export function FoundInWords({ state, tags, aliases, unit }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const kept = useRef<HTMLInputElement>(null);
  const [added, setAdded] = useState<ReadonlyMap<string, Added>>(new Map());
  const [said, setSaid] = useState("");
  const treatments = useMemo(() => ofTreatments(aliases, tags), [aliases, tags]);
  const found = useRecognised(place, treatments);
  useFormChanges(place);

  const form = place.current?.closest("form");
  const dismissed = kept.current?.value.split(" ") ?? [];
  const suggestions = found ? suggestionsOf(found, tags, unit) : [];
  const open = suggestions.filter(
    (one) => form && !added.has(one.key) && !dismissed.includes(one.key) && !isAnswered(form, one),
  );
  const shown = [...[...added.values()].map(({ suggestion }) => suggestion), ...open];

  function add(these: readonly Suggestion[]) {
    if (!form) return;
    const now = new Map(added);
    for (const suggestion of these)
      if (!isAnswered(form, suggestion))
        now.set(suggestion.key, { suggestion, undo: giveAnswer(form, suggestion) });
    setAdded(now);
    setSaid(`Added: ${these.map(({ words }) => words).join(". ")}.`);
  }

  function undo({ key, words }: Suggestion) {
    added.get(key)?.undo();
    setAdded(new Map([...added].filter(([other]) => other !== key)));
    setSaid(`Removed: ${words}.`);
  }

  function dismiss(these: readonly Suggestion[]) {
    if (!kept.current) return;
    kept.current.value = [...dismissed, ...these.map(({ key }) => key)].filter(Boolean).join(" ");
    kept.current.dispatchEvent(new Event("input", { bubbles: true }));
    setSaid(these.length === 1 ? `Dismissed: ${these[0]?.words}.` : "Dismissed.");
    // The pressed button is gone.
    heading.current?.focus();
  }

  return (
    <div ref={place}>
      <input
        ref={kept}
        type="text"
        dir="auto"
        name={DISMISSED}
        defaultValue={one(state.values?.[DISMISSED])}
        aria-label="Dismissed suggestions"
        hidden
        readOnly
      />
      <p className="vh" role="status">
        {said}
      </p>
      {shown.length > 0 && (
        <section className="found-in-words" aria-labelledby="found-in-words">
          <h2 id="found-in-words" ref={heading} tabIndex={-1}>
            Found in your words. Is it right?
          </h2>
          <p className="hint">We fill in nothing unless you add it. You can correct it below.</p>
          <ul className="plain">
            {shown.map((suggestion) => (
              <Found
                key={suggestion.key}
                suggestion={suggestion}
                added={added.has(suggestion.key)}
                add={() => add([suggestion])}
                undo={() => undo(suggestion)}
                dismiss={() => dismiss([suggestion])}
              />
            ))}
          </ul>
          {open.length > 1 && (
            <div className="acts">
              <button type="button" className="btn" onClick={() => add(open)}>
                {`Add all ${open.length}`}
              </button>
              <button type="button" className="btn" onClick={() => dismiss(open)}>
                None of these
              </button>
            </div>
          )}
        </section>
      )}
    </div>
  );
}

interface Added {
  readonly suggestion: Suggestion;
  undo(): void;
}

type FoundProps = {
  suggestion: Suggestion;
  added: boolean;
  add: () => void;
  undo: () => void;
  dismiss: () => void;
};

function Found({ suggestion: { words, quote }, added, add, undo, dismiss }: FoundProps) {
  return (
    <li className={added ? "added" : undefined}>
      <div>
        <b>{words}</b>
        <q dir="auto">{quote}</q>
      </div>
      <div className="acts">
        <button
          type="button"
          className={added ? "btn" : "btn go"}
          aria-label={added ? `Undo: ${words}` : `Add: ${words}`}
          onClick={added ? undo : add}
        >
          {added ? "Undo" : "Add"}
        </button>
        {!added && (
          <button type="button" className="btn" aria-label={`No: ${words}`} onClick={dismiss}>
            No
          </button>
        )}
      </div>
    </li>
  );
}

function ofTreatments(aliases: readonly TagAlias[], tags: readonly ChoosableTag[]): TagAlias[] {
  const treatments = new Set(tags.filter(({ group }) => group === "treatment").map(({ slug }) => slug));
  return aliases.filter(({ slug }) => treatments.has(slug));
}

/** Renders again when a field is filled in or emptied, by hand or by a draft. */
function useFormChanges(place: { readonly current: HTMLElement | null }): void {
  const [, count] = useState(0);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const changed = () => count((changes) => changes + 1);
    form.addEventListener("change", changed);
    return () => form.removeEventListener("change", changed);
  }, [place]);
}

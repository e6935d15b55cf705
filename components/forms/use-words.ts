import { type RefObject, useEffect, useState } from "react";
import { readFields, wordsOf } from "../drafts/fields";

const PAUSE_MS = 350;

/** What is written in the form around an element, at each pause; null until it is read for the first time. */
export function useWords(inside: RefObject<HTMLElement | null>): string | null {
  const [words, setWords] = useState<string | null>(null);

  useEffect(() => {
    const form = inside.current?.closest("form");
    if (!form) return;
    const listening = new AbortController();
    let pause = 0;
    const typed = () => {
      clearTimeout(pause);
      pause = window.setTimeout(() => setWords(wordsOf(readFields(form))), PAUSE_MS);
    };
    form.addEventListener("input", typed, { signal: listening.signal });
    // What a draft brought is there already.
    typed();
    return () => {
      clearTimeout(pause);
      listening.abort();
    };
  }, [inside]);

  return words;
}

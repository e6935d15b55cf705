import { type RefObject, useEffect, useState } from "react";
import { readFields, wordsOf } from "../drafts/fields";

const PAUSE_MS = 350;

/** Null before the first reading. */
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
    // A draft may have filled the form already.
    typed();
    return () => {
      clearTimeout(pause);
      listening.abort();
    };
  }, [inside]);

  return words;
}

import { type RefObject, useEffect, useState } from "react";
import type { FoundAnswer } from "@/lib/actions/found";
import { readFields, wordsOf } from "../drafts/fields";

const PAUSE_MS = 350;
const FEWEST_LETTERS = 8;
const MOST_LETTERS = 500;
const SHOWN = "4";

/** What answers the question that is being typed into the form around an element; null until something was asked. */
export function useFound(inside: RefObject<HTMLElement | null>): FoundAnswer[] | null {
  const [found, setFound] = useState<FoundAnswer[] | null>(null);

  useEffect(() => {
    const form = inside.current?.closest("form");
    if (!form) return;
    const listening = new AbortController();
    let request = new AbortController();
    let pause = 0;
    const look = async () => {
      request.abort();
      request = new AbortController();
      const words = wordsOf(readFields(form)).slice(0, MOST_LETTERS);
      if (words.trim().length < FEWEST_LETTERS) return setFound(null);
      const { signal } = request;
      const answers = await answersTo(words, signal);
      if (!signal.aborted) setFound(answers);
    };
    const typed = () => {
      clearTimeout(pause);
      pause = window.setTimeout(look, PAUSE_MS);
    };
    form.addEventListener("input", typed, { signal: listening.signal });
    return () => {
      clearTimeout(pause);
      request.abort();
      listening.abort();
    };
  }, [inside]);

  return found;
}

async function answersTo(words: string, signal: AbortSignal): Promise<FoundAnswer[] | null> {
  try {
    const asked = `/api/answers?${new URLSearchParams({ q: words, limit: SHOWN })}`;
    const answer = await fetch(asked, { signal });
    return answer.ok ? ((await answer.json()) as FoundAnswer[]) : null;
  } catch {
    return null;
  }
}

import { useEffect, useState } from "react";
import type { FoundAnswer } from "@/lib/actions/found";
import { answersTo, isEnough } from "./answers-to";

type Found = readonly FoundAnswer[];

/** What answers some words; null while there are too few of them. What could not be asked leaves what is there. */
export function useFound(words: string | null, given: Found | null): Found | null {
  const [found, setFound] = useState(given);

  useEffect(() => {
    if (words === null) return;
    if (!isEnough(words)) return setFound(null);
    // Whatever is typed next gives this up, so that a slow answer never stands over a newer one.
    const request = new AbortController();
    void answersTo(words, request.signal).then((answers) => {
      if (answers && !request.signal.aborted) setFound(answers);
    });
    return () => request.abort();
  }, [words]);

  return found;
}

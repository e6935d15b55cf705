import { type RefObject, useEffect, useState } from "react";
import type { RecognisedStory } from "@/lib/actions/recognise";
import type { TagAlias } from "@/lib/actions/tags";
import { useWords } from "../forms/use-words";

/** Fewer characters name nothing: until then, the script that recognises is not loaded. */
const SHORTEST = 20;

/** What the words of the form say, again after each pause in typing; null before. */
export function useRecognised(
  place: RefObject<HTMLElement | null>,
  aliases: readonly TagAlias[],
): RecognisedStory | null {
  const words = useWords(place);
  const [found, setFound] = useState<RecognisedStory | null>(null);

  useEffect(() => {
    if (words === null || words.length < SHORTEST) return setFound(null);
    let current = true;
    import("@/lib/actions/recognise").then(
      ({ recognise }) => current && setFound(recognise(words, today(), aliases)),
      // Offline, the form works without suggestions.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [words, aliases]);

  return found;
}

/** Where the runner is. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

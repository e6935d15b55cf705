import { useEffect, useRef, useState } from "react";
import { keepDraft } from "../drafts/keep-draft";
import type { Form } from "./use-form";

export function useDraft({ kept, stored }: Form, place: string | undefined, submission: string) {
  const ref = useRef<HTMLFormElement>(null);
  const opening = useRef({ stored, submission });
  const [early] = useState(typedEarly);

  useEffect(() => {
    for (const { box, words } of early) box.value = words;
    if (!ref.current || !place) return;
    const signedIn = document.querySelector<HTMLElement>("[data-handle]")?.dataset.handle ?? null;
    kept.current = keepDraft(ref.current, { place, signedIn, ...opening.current });
    return () => kept.current?.stop();
  }, [kept, place, early]);

  return ref;
}

/** React sets a box to its stored words when it hydrates, so words typed before that are put back afterwards. */
function typedEarly(): { box: HTMLTextAreaElement; words: string }[] {
  if (typeof document === "undefined") return [];
  return [...document.querySelectorAll("textarea")]
    .filter(({ value, defaultValue }) => value !== defaultValue)
    .map((box) => ({ box, words: box.value }));
}

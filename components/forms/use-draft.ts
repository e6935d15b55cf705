import { useEffect, useRef } from "react";
import { keepDraft } from "../drafts/keep-draft";
import type { Form } from "./use-form";

/** Keeps what is typed into a form of React's, which leaves alone what it did not write itself. */
export function useDraft({ kept, stored }: Form, place: string | undefined, submission: string) {
  const ref = useRef<HTMLFormElement>(null);
  const opening = useRef({ stored, submission });

  useEffect(() => {
    if (!ref.current || !place) return;
    const signedIn = document.querySelector<HTMLElement>("[data-handle]")?.dataset.handle ?? null;
    kept.current = keepDraft(ref.current, { place, signedIn, ...opening.current });
    return () => kept.current?.stop();
  }, [kept, place]);

  return ref;
}

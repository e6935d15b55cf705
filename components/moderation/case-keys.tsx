"use client";

import { useEffect } from "react";
import { startOf } from "../queues/rows";
import { useKeys, WRITING } from "../queues/use-keys";
import { unsay } from "../viewer/notices";
import { DECIDING, KEYS, press } from "./press-case-key";

/** In the queue, the focus moves to the case that was worked on last. */
export function CaseKeys({ at }: { at: number | null }) {
  useKeys(KEYS, press);

  useEffect(() => {
    unsay();
    const row = at && document.querySelector<HTMLElement>(`.queue-row[data-case="${at}"]`);
    if (row) startOf(row)?.focus();
  }, [at]);

  useEffect(() => {
    document.addEventListener("keydown", leave);
    return () => document.removeEventListener("keydown", leave);
  }, []);

  return (
    <button type="button" className="keys" onClick={() => press("?")}>
      Shortcuts <kbd>?</kbd>
    </button>
  );
}

/** Leaves the form, because single keys work only outside of it. */
function leave({ key, target, isComposing }: KeyboardEvent): void {
  const field = target as HTMLElement;
  if (key === "Escape" && !isComposing && field.matches(WRITING) && field.closest(`#${DECIDING}`))
    field.blur();
}

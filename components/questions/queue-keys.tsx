"use client";

import { useCallback, useEffect, useRef } from "react";
import { useKeys, WRITING } from "../queues/use-keys";
import { unsay } from "../viewer/notices";
import { focusStep, type Step } from "./focus-step";
import { press } from "./press-key";

const KEYS = "jkaxpdhnu?";

export function QueueKeys({ step }: { step: Step }) {
  const { open, at, done } = step;
  const pointing = useRef(false);

  useEffect(() => {
    unsay();
    focusStep({ open, at, done }, pointing.current);
    pointing.current = false;
  }, [open, at, done]);

  useKeys(
    KEYS,
    useCallback((key) => {
      pointing.current = press(key) === "pointing";
    }, []),
  );

  useEffect(() => {
    document.addEventListener("keydown", leave, true);
    return () => document.removeEventListener("keydown", leave, true);
  }, []);

  return (
    <button type="button" className="keys" onClick={() => press("?")}>
      Shortcuts <kbd>?</kbd>
    </button>
  );
}

/** Escape closes first what is open inside the box, then moves to the link that closes the box, then to the row. */
function leave(event: KeyboardEvent): void {
  const inside = (event.target as Element).closest<HTMLElement>(".queue-row.open, .together");
  const close = inside?.querySelector<HTMLElement>('[data-key="close"]');
  if (event.key !== "Escape" || event.isComposing || !inside || !close) return;
  if ((event.target as Element).closest("dialog") || inside.querySelector('[role="listbox"]:not([hidden])'))
    return;
  event.preventDefault();
  event.stopPropagation();
  if ((event.target as Element).closest(WRITING)) close.focus();
  else close.click();
}

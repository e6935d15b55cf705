import { type FormEvent, useEffect, useRef } from "react";
import type { OfferedKind } from "./kinds";

export type Proposed = Partial<Record<OfferedKind["kind"], number>>;

/** The likely reason is chosen with the kind, until somebody chooses one: without script they choose it from the beginning. */
export function useProposed(proposed: Proposed) {
  const ref = useRef<HTMLFormElement>(null);
  const chosen = useRef(false);

  // A kind may have been chosen before the script was there.
  useEffect(() => {
    const form = ref.current;
    if (!form) return;
    if (reasonIn(form).value) chosen.current = true;
    else propose(form, proposed);
  }, [proposed]);

  function onChange({ target, currentTarget }: FormEvent<HTMLFormElement>): void {
    const { name } = target as HTMLInputElement;
    if (name === "reasonId") chosen.current = true;
    if (name === "kind" && !chosen.current) propose(currentTarget, proposed);
  }

  return { ref, onChange };
}

function propose(form: HTMLFormElement, proposed: Proposed): void {
  const kind = new FormData(form).get("kind");
  if (typeof kind === "string") reasonIn(form).value = String(proposed[kind as OfferedKind["kind"]] ?? "");
}

const reasonIn = (form: HTMLFormElement) => form.elements.namedItem("reasonId") as HTMLSelectElement;

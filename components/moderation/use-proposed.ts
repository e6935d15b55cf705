import { type FormEvent, useEffect, useRef } from "react";
import type { OfferedKind } from "./kinds";

export type Proposed = Partial<Record<OfferedKind["kind"], number>>;

/** Selects the likely reason with the kind until the moderator selects one. Without script nothing is preselected. */
export function useProposed(proposed: Proposed) {
  const ref = useRef<HTMLFormElement>(null);
  const chosen = useRef(false);

  // A kind may have been chosen before the script was loaded.
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

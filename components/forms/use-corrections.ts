import { type SyntheticEvent, useState } from "react";
import type { FormState } from "@/lib/web/form-state";

/** A field that is changed after a refusal is no longer marked as wrong; sending again checks it again. */
export function useCorrections(state: FormState) {
  const [changed, setChanged] = useState({ of: state, names: new Set<string>() });
  const names = changed.of === state ? changed.names : new Set<string>();
  const wrong = Object.keys(state.fields);
  const left = wrong.filter((path) => ![...names].some((name) => belongsTo(path, name)));

  function hear({ target }: SyntheticEvent): void {
    const name = nameOf(target as Element);
    if (!name || !left.some((path) => belongsTo(path, name))) return;
    unmarkEditor(target as Element);
    setChanged({ of: state, names: new Set([...names, name]) });
  }

  const remaining =
    left.length === wrong.length
      ? state
      : { ...state, fields: Object.fromEntries(left.map((path) => [path, state.fields[path] ?? ""])) };
  return { remaining, corrected: wrong.length > 0 && left.length === 0, hear };
}

const belongsTo = (path: string, name: string) => path === name || path.startsWith(`${name}.`);

/** The rich editor has no name of its own: it belongs to the field around it. */
function nameOf(target: Element): string | undefined {
  if ("name" in target && typeof target.name === "string" && target.name) return target.name;
  return target.closest("rich-editor") ? "body" : undefined;
}

/** The editor took this over from its plain box, so React does not know of it. */
function unmarkEditor(target: Element): void {
  target.closest("rich-editor")?.querySelector("[contenteditable]")?.removeAttribute("aria-invalid");
}

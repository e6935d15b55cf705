import type { SettingChangeRow } from "@/db/site/settings";
import { isThreshold, THRESHOLDS } from "@/lib/forum/people/settings/thresholds";
import { wordsOf } from "@/lib/forum-settings/check";
import { isSetting, SETTINGS } from "@/lib/forum-settings/table";
import { clip } from "@/lib/text/length";
import { amount } from "@/lib/words/counts";

const LONGEST_SHOWN = 200;

/** A change in words, as the page with the history shows it. `last` is the newest change of the same setting. */
export function shownChange(change: SettingChangeRow, last: SettingChangeRow | undefined) {
  const { id, name, from, to, by, at, undoesId } = change;
  return {
    id,
    label: labelOf(name),
    from: shortened(valueInWords(name, from)),
    to: shortened(valueInWords(name, to)),
    by,
    at,
    isUndo: undoesId !== null,
    undoable: last?.id === id && isKnown(name),
  };
}

const isKnown = (name: string) => isSetting(name) || isThreshold(name);

function labelOf(name: string): string {
  if (isThreshold(name)) return THRESHOLDS[name].title;
  return isSetting(name) ? SETTINGS[name].label : name;
}

function valueInWords(name: string, value: unknown): string {
  if (isThreshold(name)) return amount(value === null ? THRESHOLDS[name].usual : Number(value));
  if (!isSetting(name)) return value === null ? "default" : JSON.stringify(value);
  const known = value === null ? SETTINGS[name].usual : value;
  return typeof known === "string" || typeof known === "number"
    ? wordsOf(name, known)
    : JSON.stringify(known);
}

const shortened = (words: string) =>
  words.length > LONGEST_SHOWN ? `${clip(words, LONGEST_SHOWN)}…` : words;

import type { SettingChangeRow } from "@/db/site/settings";
import { isThreshold, THRESHOLDS } from "@/lib/forum/people/settings/thresholds";
import { wordsOf } from "@/lib/forum-settings/check";
import { isSetting, SETTINGS } from "@/lib/forum-settings/table";
import { clip } from "@/lib/text/length";
import { amount } from "@/lib/words/counts";
import { idOrNull, PINNED_ARTICLE } from "./pinned-article";

const LONGEST_SHOWN = 200;

/** A change in words, as the page with the history shows it. `last` is the newest change of the same setting. */
export function shownChange(
  change: SettingChangeRow,
  { last, titles }: { last: SettingChangeRow | undefined; titles: ReadonlyMap<number, string> },
) {
  const { id, name, from, to, by, at, undoesId } = change;
  const words = (value: unknown) =>
    shortened(name === PINNED_ARTICLE ? titleOf(value, titles) : valueInWords(name, value));
  return {
    id,
    label: labelOf(name),
    from: words(from),
    to: words(to),
    by,
    at,
    isUndo: undoesId !== null,
    undoable: last?.id === id && isKnown(name),
  };
}

const isKnown = (name: string) => name === PINNED_ARTICLE || isSetting(name) || isThreshold(name);

function labelOf(name: string): string {
  if (name === PINNED_ARTICLE) return "Pinned article";
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

function titleOf(value: unknown, titles: ReadonlyMap<number, string>): string {
  const id = idOrNull(value);
  return id === null ? "none" : (titles.get(id) ?? `article ${id}, which is gone`);
}

/** Of articles that the changes name. */
export function articleIdsIn(changes: readonly SettingChangeRow[]): number[] {
  const values = changes.flatMap(({ name, from, to }) => (name === PINNED_ARTICLE ? [from, to] : []));
  return values.flatMap((value) => idOrNull(value) ?? []);
}

import type { Places } from "./stems";
import { BODY_THEMES, OTHER_THEMES, SITE_THEMES } from "./themes";

/** `phrases` are the stems of one theme, each as a list. */
export interface Theme {
  readonly kind: "body" | "other" | "site";
  readonly phrases: readonly (readonly string[])[];
}

export interface Themes {
  readonly all: readonly Theme[];
  /** By the first stem of a phrase. */
  readonly starts: ReadonlyMap<string, readonly { phrase: readonly string[]; theme: Theme }[]>;
}

/** A theme that a question names; for a word of several themes all of them, and one of them is enough. */
export type Named = readonly Theme[];

export async function readThemes(
  stemsOf: (phrases: readonly string[]) => Promise<string[][]>,
): Promise<Themes> {
  const lines = [
    ...BODY_THEMES.map((line) => ({ kind: "body" as const, words: line.split(", ") })),
    ...OTHER_THEMES.map((line) => ({ kind: "other" as const, words: line.split(", ") })),
    ...SITE_THEMES.map((line) => ({ kind: "site" as const, words: line.split(", ") })),
  ];
  const stems = await stemsOf(lines.flatMap(({ words }) => words));
  const all = lines.map(({ kind, words }) => ({ kind, phrases: stems.splice(0, words.length) }));
  const starts = new Map<string, { phrase: readonly string[]; theme: Theme }[]>();
  for (const theme of all)
    for (const phrase of theme.phrases) {
      const first = phrase[0] ?? "";
      starts.set(first, [...(starts.get(first) ?? []), { phrase, theme }]);
    }
  return { all, starts };
}

/** @param stems of a sentence, in order. The longest phrase at a place counts. */
export function themesIn(stems: readonly string[], { starts }: Themes): Named[] {
  const named: Named[] = [];
  for (let at = 0; at < stems.length; ) {
    const fitting = (starts.get(stems[at] ?? "") ?? []).filter(({ phrase }) =>
      phrase.every((stem, index) => stems[at + index] === stem),
    );
    const length = Math.max(0, ...fitting.map(({ phrase }) => phrase.length));
    if (length > 0)
      named.push(fitting.filter(({ phrase }) => phrase.length === length).map(({ theme }) => theme));
    at += Math.max(1, length);
  }
  return named;
}

/** Whether a text names a theme, in its own words or in those around it. */
export function names(places: Places, named: Named): boolean {
  return named.some(({ phrases }) => phrases.some((phrase) => phrase.every((stem) => places.has(stem))));
}

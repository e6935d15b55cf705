import type { Places } from "./stems";
import { BODY_SUBJECTS, OTHER_SUBJECTS, SITE_SUBJECTS } from "./subjects";

/** `phrases` are the stems of one subject, each as a list. */
export interface Subject {
  readonly kind: "body" | "other" | "site";
  readonly phrases: readonly (readonly string[])[];
}

export interface Subjects {
  readonly all: readonly Subject[];
  /** By the first stem of a phrase. */
  readonly starts: ReadonlyMap<string, readonly { phrase: readonly string[]; subject: Subject }[]>;
}

/** A subject that a question names; for a word of several subjects all of them, and one of them is enough. */
export type Named = readonly Subject[];

export async function readSubjects(
  stemsOf: (phrases: readonly string[]) => Promise<string[][]>,
): Promise<Subjects> {
  const lines = [
    ...BODY_SUBJECTS.map((line) => ({ kind: "body" as const, words: line.split(", ") })),
    ...OTHER_SUBJECTS.map((line) => ({ kind: "other" as const, words: line.split(", ") })),
    ...SITE_SUBJECTS.map((line) => ({ kind: "site" as const, words: line.split(", ") })),
  ];
  const stems = await stemsOf(lines.flatMap(({ words }) => words));
  const all = lines.map(({ kind, words }) => ({ kind, phrases: stems.splice(0, words.length) }));
  const starts = new Map<string, { phrase: readonly string[]; subject: Subject }[]>();
  for (const subject of all)
    for (const phrase of subject.phrases) {
      const first = phrase[0] ?? "";
      starts.set(first, [...(starts.get(first) ?? []), { phrase, subject }]);
    }
  return { all, starts };
}

/** @param stems of a sentence, in order. The longest phrase at a place counts. */
export function subjectsIn(stems: readonly string[], { starts }: Subjects): Named[] {
  const named: Named[] = [];
  for (let at = 0; at < stems.length; ) {
    const fitting = (starts.get(stems[at] ?? "") ?? []).filter(({ phrase }) =>
      phrase.every((stem, index) => stems[at + index] === stem),
    );
    const length = Math.max(0, ...fitting.map(({ phrase }) => phrase.length));
    if (length > 0)
      named.push(fitting.filter(({ phrase }) => phrase.length === length).map(({ subject }) => subject));
    at += Math.max(1, length);
  }
  return named;
}

/** Whether a text names a subject, in its own words or in those around it. */
export function names(places: Places, named: Named): boolean {
  return named.some(({ phrases }) => phrases.some((phrase) => phrase.every((stem) => places.has(stem))));
}

import { clip } from "./text-node";

/** The marks of quotations and lists at the start of a line of lib/rich-text/plain-text.ts, in any order and depth. */
const MARKS = /^[ \t]*((?:[>-] |\d+\. )+)/gm;

export function openingOf(text: string, most: number): string {
  return openingPartOf(withoutMarks(text).replace(/\s+/g, " ").trim(), most);
}

/** Keeps the numbers of a list: they say an order. */
export function withoutMarks(text: string): string {
  return text.replace(MARKS, (_, marks: string) => marks.replace(/[>-] /g, ""));
}

/** Ends between two words, and says that more follows. */
export function openingPartOf(text: string, most: number): string {
  return text.length <= most
    ? text
    : `${clip(text, most)
        .replace(/\s+\S*$/, "")
        .replace(/[\s.,;:!?–-]+$/, "")}…`;
}

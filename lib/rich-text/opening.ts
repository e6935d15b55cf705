import { clip } from "@/lib/text/length";

/** The marks of quotations and lists at the start of a line of lib/rich-text/plain-text.ts, in any order and depth. */
const MARKS = /^[ \t]*((?:[>-] |\d+\. )+)/gm;
/** The line below the head of a table. */
const HEAD_END = /^[ \t>]*---(?: \| ---)*\n/gm;

export function openingOf(text: string, most: number): string {
  return openingPartOf(withoutMarks(text).replace(/\s+/g, " ").trim(), most);
}

/** Keeps the numbers of a list: they say an order. */
export function withoutMarks(text: string): string {
  return text.replace(HEAD_END, "").replace(MARKS, (_, marks: string) => marks.replace(/[>-] /g, ""));
}

/** Ends between two words, and says that more follows. */
export function openingPartOf(text: string, most: number): string {
  return text.length <= most
    ? text
    : `${clip(text, most)
        .replace(/\s+\S*$/, "")
        .replace(/[\s.,;:!?–-]+$/, "")}…`;
}

const MOST_LINES = 24;

/** Like `openingOf`, with its line ends, lists and paragraphs. */
export function openingLinesOf(text: string, most: number): string {
  const lines = text
    .trim()
    .replace(/\n{3,}/g, "\n\n")
    .split("\n");
  const whole = lines.slice(0, MOST_LINES).join("\n");
  if (whole.length <= most && lines.length <= MOST_LINES) return whole;
  const cut = whole.length <= most ? whole : clip(whole, most).replace(/\s+\S*$/, "");
  return `${cut.replace(/[\s.,;:!?–-]+$/, "")}…`;
}

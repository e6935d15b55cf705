import type { BlockNode, InlineNode, ListItemNode } from "@/lib/rich-text/document";
import type { Tag } from "./tags";

/** As an `ol` says how its items are counted. */
export interface Numbering {
  readonly start?: number | undefined;
  readonly reversed?: boolean;
  /** "a", "A", "i" or "I". */
  readonly type?: string | undefined;
}

export function numberingOf({ attribute }: Tag): Numbering {
  const type = attribute("type");
  return {
    start: wholeNumber(attribute("start")),
    reversed: attribute("reversed") !== undefined,
    type: type && /^[aAiI]$/.test(type) ? type : undefined,
  };
}

export function wholeNumber(written: string | undefined): number | undefined {
  const number = Number(written ?? Number.NaN);
  return Number.isSafeInteger(number) ? number : undefined;
}

/** Documents count upwards, in figures. Items of a list that counts in another way have their number as a word. */
export function numberedList(
  items: readonly ListItemNode[],
  { start, reversed = false, type }: Numbering,
  values: ReadonlyMap<number, number>,
): BlockNode[] {
  const step = reversed ? -1 : 1;
  let next = start ?? (reversed ? items.length : 1);
  const numbers = items.map((_, at) => {
    const number = values.get(at) ?? next;
    next = number + step;
    return number;
  });
  const first = numbers[0] ?? 1;
  const plain = type === undefined && numbers.every((number, at) => number === first + at);
  if (plain) return [{ type: "orderedList", attrs: { start: first }, content: [...items] }];
  return items.flatMap(({ content }, at) => named(`${labelOf(numbers[at] ?? 0, type)}. `, content));
}

function named(label: string, content: readonly BlockNode[]): BlockNode[] {
  const sign: InlineNode = { type: "text", text: label };
  const [first, ...rest] = content;
  return first?.type === "paragraph"
    ? [{ type: "paragraph", content: [sign, ...(first.content ?? [])] }, ...rest]
    : [{ type: "paragraph", content: [sign] }, ...content];
}

function labelOf(number: number, type: string | undefined): string {
  if (type === undefined || number < 1 || number > 3999) return String(number);
  const letters = type.toLowerCase() === "a" ? alphabetic(number) : roman(number);
  return type === type.toUpperCase() ? letters.toUpperCase() : letters;
}

function alphabetic(number: number): string {
  let letters = "";
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(97 + ((left - 1) % 26)) + letters;
  return letters;
}

const ROMAN = [
  ...([
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
    [100, "c"],
    [90, "xc"],
  ] as const),
  ...([
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ] as const),
] as const;

function roman(number: number): string {
  let left = number;
  let letters = "";
  for (const [value, sign] of ROMAN) for (; left >= value; left -= value) letters += sign;
  return letters;
}

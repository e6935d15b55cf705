export const LONGEST_TEXT = 40_000;

const UNSTORABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Removes what Postgres cannot store (NUL, halves of surrogate pairs) and control characters. */
export function storable(text: string): string {
  return text.replace(UNSTORABLE, "");
}

export function clip(text: string, length: number): string {
  return storable(text.slice(0, length));
}

export function pieces(text: string): string[] {
  const result: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + LONGEST_TEXT, text.length);
    if (end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1))) end--;
    result.push(text.slice(start, end));
    start = end;
  }
  return result;
}

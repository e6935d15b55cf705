/** The longest text one node may hold; the schema refuses more. */
const LONGEST = 40_000;

const UNSTORABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Text without what Postgres cannot keep (NUL, halves of surrogate pairs) and what no reader sees (control characters). */
export function storable(text: string): string {
  return text.replace(UNSTORABLE, "");
}

/** The beginning of a text, whole characters only. */
export function clip(text: string, length: number): string {
  return storable(text.slice(0, length));
}

/** Cuts text into pieces that each fit one node, never through a surrogate pair. */
export function pieces(text: string): string[] {
  const result: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + LONGEST, text.length);
    if (end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1))) end--;
    result.push(text.slice(start, end));
    start = end;
  }
  return result;
}

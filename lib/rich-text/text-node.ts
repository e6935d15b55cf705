export const LONGEST_TEXT = 40_000;

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

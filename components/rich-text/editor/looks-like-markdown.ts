const SIGNS = [
  /^#{1,6} +\S/m,
  /^ {0,3}(?:[-*+]|\d{1,9}[.)]) +\S/m,
  /^ {0,3}> ?\S/m,
  /^ {0,3}(?:```|~~~)/m,
  /^ {0,3}(?:-{3,}|\*{3,}|_{3,}) *$/m,
  /(?<![*\w])\*\*?[^\s*][^*\n]*\*(?!\w)/,
  /(?<![_\w])__?[^\s_][^_\n]*_(?!\w)/,
  /`[^`\n]+`/,
  /~~[^~\n]+~~/,
  /\[[^\]\n]+\]\([^)\s]+\)/,
];

export function looksLikeMarkdown(text: string): boolean {
  return SIGNS.some((sign) => sign.test(text));
}

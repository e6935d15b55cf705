import { clip } from "@/lib/text/length";

export function openingOf(text: string, most: number): string {
  const line = text
    .replace(/^[>-] /gm, "")
    .replace(/\s+/g, " ")
    .trim();
  return line.length <= most
    ? line
    : `${clip(line, most)
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

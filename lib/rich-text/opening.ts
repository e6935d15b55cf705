import { clip } from "./text-node";

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

import type { Group, Place } from "@/db/imports/groups";
import { amount, wordFor } from "@/lib/words/counts";
import { listedOf, quoted, type Shown } from "./shown";

/** The report's files, by which a place says where it is. */
type Files = readonly string[];

const MOST_LINES = 3;

export function groupLines(
  groups: readonly Group[],
  names: Readonly<Record<string, string>>,
  files: Files,
  shown: Shown,
): string[] {
  return groups.map(({ sort, count, places }) => {
    const where = places.map((place) => placeOf(place, files, shown));
    return `  ${names[sort] ?? sort} (${amount(count)}): ${listedOf(where, shown)}`;
  });
}

/** The title first. */
function placeOf({ title, count, part, lines }: Place, files: Files, shown: Shown): string {
  const file = files.length > 1 ? `${files[part - 1] ?? part}, ` : "";
  const numbers = shown.file === "all" ? lines : lines.slice(0, MOST_LINES);
  const more = lines.length > numbers.length ? "…" : "";
  const at = `${file}${wordFor(lines.length, "line", "lines")} ${numbers.join(", ")}${more}`;
  const times = count > 1 ? `${amount(count)}: ` : "";
  return `${title === "" ? "the file" : quoted(title)} (${times}${at})`;
}

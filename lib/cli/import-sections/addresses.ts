import type { ImportReport } from "@/lib/import/report";
import { linesOf, quoted, type Shown, section } from "./shown";

/** What to do is the same for each, so it is said once. */
export function addresses({ addresses: taken = [] }: Partial<ImportReport>, shown: Shown): string[] {
  if (taken.length === 0) return [];
  const lines = taken.map(({ path, title, by }) => {
    const why =
      by === "forum" ? "this forum has pages of its own there" : "another imported post had it first";
    return `  ${path} (${quoted(title)}): ${why}`;
  });
  return section("Addresses that cannot lead to their posts:", [
    ...linesOf(lines, shown),
    "  A link to one of these addresses leads to another page. Tell the sites that link there the new address.",
  ]);
}

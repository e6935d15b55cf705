import type { SavedFilter } from "@/db/saved/reads";
import { savedPagePath } from "@/lib/urls";

const FILTERS: readonly (readonly [SavedFilter, string])[] = [
  ["all", "All"],
  ["reminders", "With a reminder"],
  ["due", "Reminder due"],
];

export function SavedFilterLinks({ filter }: { filter: SavedFilter }) {
  return (
    <nav className="saved-filter" aria-label="Show">
      {FILTERS.map(([one, name]) => (
        <a
          key={one}
          href={savedPagePath(one === "all" ? undefined : one)}
          aria-current={one === filter ? "page" : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}

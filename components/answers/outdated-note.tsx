import type { Outdated } from "@/db/queries/outdated";
import { commentPath } from "@/lib/urls";
import { dayOf } from "../ui/words";

/** What it says holds no longer; it can be read as ever. */
export function OutdatedNote({ of }: { of: Outdated | null }) {
  if (!of) return null;
  return (
    <p className="outdated">
      {"Outdated since "}
      <time dateTime={of.at.toISOString().slice(0, 10)} data-day>
        {dayOf(of.at)}
      </time>
      {of.newerId !== null && (
        <>
          {". "}
          <a href={commentPath(of.newerId)}>Read the newer answer</a>
        </>
      )}
      .
    </p>
  );
}

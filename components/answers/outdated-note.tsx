import type { Outdated } from "@/db/comments/outdated";
import { commentPath } from "@/lib/urls";
import { Day } from "../ui/moment";

export function OutdatedNote({ of }: { of: Outdated | null }) {
  if (!of) return null;
  return (
    <p className="outdated">
      {"Outdated since "}
      <Day at={of.at} />
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

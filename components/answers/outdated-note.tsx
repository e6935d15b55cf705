import { commentPath } from "@/lib/urls";
import { Moment } from "../ui/moment";

type Props = { of: { outdatedAt: Date | null; newerId: number | null } };

/** What an answer says no longer holds; it can be read as ever. */
export function OutdatedNote({ of: { outdatedAt, newerId } }: Props) {
  if (!outdatedAt) return null;
  return (
    <p className="outdated">
      {"Outdated since "}
      <Moment at={outdatedAt} />
      {newerId !== null && (
        <>
          {". "}
          <a href={commentPath(newerId)}>Read the newer answer</a>
        </>
      )}
      .
    </p>
  );
}

import type { CommentView } from "@/db/comments/rows";
import { personPath } from "@/lib/urls";
import { Avatar } from "../people/avatar";
import { nameOf, THE_ASKER } from "../people/name-of";
import { RoleMark } from "../people/role-mark";

/** The asker of an anonymous question has no profile page to link to. */
export function Commenter({ of: { state, writer } }: { of: Pick<CommentView, "state" | "writer"> }) {
  if (state !== "shown") return null;
  return (
    <>
      <Avatar of={writer} />
      {writer ? (
        <a className="n" href={personPath(writer.handle)} dir="auto">
          {nameOf(writer)}
        </a>
      ) : (
        <span className="n">{THE_ASKER}</span>
      )}
      {writer && <RoleMark of={writer} />}
    </>
  );
}

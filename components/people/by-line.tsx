import type { PersonRef } from "@/db/people/person-ref";
import { personPath } from "@/lib/urls";
import { Avatar } from "./avatar";
import { ANONYMOUS, nameOf } from "./name-of";
import { RoleMark } from "./role-mark";

export function ByLine({ of }: { of: PersonRef | null }) {
  return (
    <>
      <Avatar of={of} />
      {of ? (
        <a href={personPath(of.handle)} dir="auto">
          {nameOf(of)}
        </a>
      ) : (
        <span data-asker>{ANONYMOUS}</span>
      )}
      {of && <RoleMark of={of} />}
    </>
  );
}

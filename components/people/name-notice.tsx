import type { Resemblance } from "@/db/people/reads";
import { personPath, settingsNamesPath } from "@/lib/urls";
import { nameOf } from "./name-of";

const offices = { author: "the author here", moderator: "a moderator here", admin: "an admin here" } as const;

type Props = { own: string; by: Resemblance["by"]; other: Resemblance["other"] | null };

/** `other` is null if the name sounds like the forum itself. */
export function NameNotice({ own, by, other }: Props) {
  return (
    <p className="note">
      {`Your ${by} “${own}” could be mistaken for `}
      {other ? <Other of={other} /> : "somebody who runs this forum"}
      {". Please "}
      <a href={settingsNamesPath}>choose another</a>
      {". We don’t change it for you."}
    </p>
  );
}

function Other({ of }: { of: Resemblance["other"] }) {
  return (
    <>
      <a href={personPath(of.handle)} dir="auto">
        {nameOf(of)}
      </a>
      {of.name && ` (@${of.handle})`}
      {of.role !== "member" && `, ${offices[of.role]}`}
    </>
  );
}

import type { PersonView } from "@/db/people/reads";
import { flagPath, mutePath } from "@/lib/urls";
import { monthOf } from "@/lib/words/dates";
import { Avatar } from "./avatar";
import { nameOf } from "./name-of";
import { RoleMark } from "./role-mark";

export function PersonHead({ person }: { person: PersonView }) {
  return (
    <header className="person">
      <Avatar of={person} big />
      <div>
        <h1 dir="auto">{nameOf(person)}</h1>
        <p className="meta">
          <RoleMark of={person} />
          {person.name && <span>{`@${person.handle}`}</span>}
          <span>{`joined ${monthOf(person.joinedAt)}`}</span>
          <a className="flag-person" href={flagPath({ kind: "person", id: person.id })} rel="nofollow">
            Flag
          </a>
          <a className="mute-person" href={mutePath(person.handle)} rel="nofollow">
            Mute
          </a>
        </p>
        {person.about && (
          <p className="about" dir="auto">
            {person.about}
          </p>
        )}
      </div>
      {person.claimable && (
        <p className="note">
          {"These comments come from the old blog. If you wrote them, "}
          <a href="/sign-in">sign in</a>
          {" with the email address you used there to take them."}
        </p>
      )}
    </header>
  );
}

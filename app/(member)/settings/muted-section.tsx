import { MuteButton } from "@/components/mutes/mute-button";
import { nameOf } from "@/components/people/name-of";
import { listMuted } from "@/db/mutes/reads";
import { hiddenThreadsPath, personPath } from "@/lib/urls";

export async function MutedSection({ personId }: { personId: number }) {
  const muted = await listMuted(personId);
  return (
    <section className="setting" aria-labelledby="muted">
      <h2 id="muted">Members you muted</h2>
      {muted.length === 0 ? (
        <p>
          You have muted nobody. “Mute” on a member’s page, or on the page that “Flag” opens, folds their
          posts for you and stops notifications of them. Nobody learns of it.
        </p>
      ) : (
        <ul className="plain muted-people">
          {muted.map((person) => (
            <li key={person.id}>
              <a href={personPath(person.handle)} dir="auto">
                {nameOf(person)}
              </a>
              <MuteButton does="unmute" value={person.id} name={nameOf(person)} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={hiddenThreadsPath}>See the threads you hid</a>
      </p>
    </section>
  );
}

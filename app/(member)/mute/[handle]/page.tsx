import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { MemberPage } from "@/app/(member)/member-page";
import { MuteButton } from "@/components/mutes/mute-button";
import { nameOf } from "@/components/people/name-of";
import { isMuted } from "@/db/mutes/reads";
import { findPerson, findPresentHandle } from "@/db/people/reads";
import { mutePath, personPath, settingsMutedPath, signInPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";

export const metadata: Metadata = { title: "Mute", robots: { index: false } };

type Props = { params: Promise<{ handle: string }> };

export default async function MutePage({ params }: Props) {
  const { handle } = await params;
  const viewer = await currentActor();
  if (viewer.kind !== "member") redirect(signInPath(mutePath(handle)));
  const person = await findPerson(handle);
  if (!person) {
    const present = await findPresentHandle(handle);
    if (present) redirect(mutePath(present));
    notFound();
  }
  const name = nameOf(person);
  const back = (
    <a className="btn" href={personPath(person.handle)}>
      Back
    </a>
  );
  if (person.id === viewer.id)
    return (
      <MemberPage viewer={viewer} title="Mute">
        <p>This is your own account. You can only mute other members.</p>
        <div className="acts">{back}</div>
      </MemberPage>
    );
  const muted = await isMuted(viewer.id, person.id);
  return (
    <MemberPage
      viewer={viewer}
      title={
        <>
          {muted ? "You muted " : "Mute "}
          <bdi>{name}</bdi>
        </>
      }
      lead={`Nobody sees that you mute somebody. We do not tell ${name}.`}
    >
      <ul className="mute-means">
        <li>Their replies and threads are folded for you. One press shows a folded post.</li>
        <li>You get no notifications and no emails of what they write, not even of a mention.</li>
        {person.role === "author" && (
          <li>
            This is the author: you get no notification of the author’s answers to your questions, either.
          </li>
        )}
        <li>Messages and decisions of moderators always reach you.</li>
        <li>Anonymous questions are never folded, because that could show who asked.</li>
      </ul>
      <div className="acts">
        <MuteButton does={muted ? "unmute" : "mute"} value={person.id} name={name} />
        {back}
      </div>
      <p className="note">
        {"You see the members you muted in your "}
        <a href={settingsMutedPath}>settings</a>.
      </p>
    </MemberPage>
  );
}

import type { PersonRef } from "@/db/people/person-ref";
import type { GuestAuthor } from "@/db/threads/guest-authors";
import { STRANGERS_LINK } from "../rich-text/inline";
import { ByLine } from "./by-line";

type Props = { guest: GuestAuthor; publishedBy: PersonRef | null };

export function GuestAuthorLine({ guest, publishedBy }: Props) {
  return (
    <>
      {guest.person ? <ByLine of={guest.person} /> : <NamedGuest guest={guest} />}
      <span className="mark">Guest author</span>
      <span>published by</span>
      <ByLine of={publishedBy} />
    </>
  );
}

function NamedGuest({ guest: { name, url } }: { guest: Extract<GuestAuthor, { person: null }> }) {
  if (url === null) return <span dir="auto">{name}</span>;
  return (
    <a href={url} rel={STRANGERS_LINK} dir="auto">
      {name}
    </a>
  );
}

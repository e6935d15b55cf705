import type { PersonRef } from "@/db/people/person-ref";
import type { GuestAuthor } from "@/db/threads/guest-authors";
import { calledName } from "@/lib/display-names";

/** Shown in place of the asker of an anonymous question, and of their replies there. */
export const ANONYMOUS = "Anonymous";
export const THE_ASKER = "The person who asked";

export function nameOf(person: PersonRef | null): string {
  return person ? calledName(person) : ANONYMOUS;
}

interface Written {
  readonly writer: PersonRef | null;
  readonly guestAuthor: GuestAuthor | null;
}

/** The guest who wrote an article, or the writer. */
export function authorName({ writer, guestAuthor: guest }: Written): string {
  if (!guest) return nameOf(writer);
  return guest.person ? nameOf(guest.person) : guest.name;
}

interface Reply {
  readonly state: string;
  readonly writer: PersonRef | null;
}

/** Null if the reply is not shown. */
export function commenterName({ state, writer }: Reply): string | null {
  if (state !== "shown") return null;
  return writer ? nameOf(writer) : THE_ASKER;
}

interface Answering {
  readonly parentWriterName: string | null;
  readonly answersAsker: boolean;
}

/** Null if nobody can be named. */
export function answeredName({ parentWriterName, answersAsker }: Answering): string | null {
  return answersAsker ? "the person who asked" : parentWriterName;
}

export const roleNames = { author: "Author", moderator: "Moderator", admin: "Admin" } as const;

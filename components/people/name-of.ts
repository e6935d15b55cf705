import type { PersonRef } from "@/db/people/person-ref";
import { calledName } from "@/lib/called";

/** Who asked an anonymous question, as everybody else knows them: by the question, and by their replies under it. */
export const ANONYMOUS = "Anonymous";
export const THE_ASKER = "The one who asked";

/** What a person is called; nobody is named who asked without a name. */
export function nameOf(person: PersonRef | null): string {
  return person ? calledName(person) : ANONYMOUS;
}

interface Reply {
  readonly state: string;
  readonly writer: PersonRef | null;
}

/** Who wrote a reply; null where it is not shown, and nothing is said of it. */
export function commenterName({ state, writer }: Reply): string | null {
  if (state !== "shown") return null;
  return writer ? nameOf(writer) : THE_ASKER;
}

interface Answering {
  readonly parentWriterName: string | null;
  readonly answersAsker: boolean;
}

/** Whom a reply answers, within a sentence; null where nobody can be named. */
export function answeredName({ parentWriterName, answersAsker }: Answering): string | null {
  return answersAsker ? "the one who asked" : parentWriterName;
}

/** What a role is called beside a name; members need no mark. */
export const roleNames = { author: "Author", moderator: "Moderator", admin: "Admin" } as const;

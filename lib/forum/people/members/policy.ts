import type { PersonRole } from "@/db/people/schema";
import { isAdmin } from "@/lib/forum/people/policy";
import type { Actor } from "@/lib/pipeline/actor";
import { ALLOW, andThen, deny, type Verdict } from "@/lib/pipeline/verdict";

interface Account {
  readonly id: number;
  readonly handle: string;
  readonly role: PersonRole;
  readonly erasedAt: Date | null;
}

export function canRename(
  actor: Actor,
  { person, handle }: { readonly person: Account; readonly handle: string },
  at: Date,
): Verdict {
  return andThen(isAdmin(actor, at), () => {
    if (person.erasedAt) return deny("This account is deleted.", "gone");
    return person.handle.toLowerCase() === handle
      ? deny("This is the handle already. Enter another one.", "conflict")
      : ALLOW;
  });
}

/** Staff accounts stay apart, so that nobody gets a role by a merge, and the log names who decided. */
export function canMergePeople(
  actor: Actor,
  { person, into }: { readonly person: Account; readonly into: Account },
  at: Date,
): Verdict {
  return andThen(isAdmin(actor, at), () => {
    if (person.id === into.id) return deny("Both are the same account. Choose another one.", "conflict");
    if (person.erasedAt || into.erasedAt) return deny("A deleted account cannot be merged.", "gone");
    return person.role === "member"
      ? ALLOW
      : deny(`${person.handle} is ${ROLES[person.role]}. Make ${person.handle} a member first.`, "conflict");
  });
}

const ROLES: Record<PersonRole, string> = {
  member: "a member",
  author: "an author",
  moderator: "a moderator",
  admin: "an admin",
};

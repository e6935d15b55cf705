import type { PersonRef } from "@/db/queries/people";

export function nameOf(person: PersonRef): string {
  return person.name || person.handle;
}

/** What a role is called beside a name; members need no mark. */
export const roleNames = { author: "Author", moderator: "Moderator", admin: "Admin" } as const;

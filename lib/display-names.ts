interface Called {
  readonly handle: string;
  readonly name: string | null;
  readonly guest: boolean;
}

/** A guest's name is marked, because nobody proved it. */
export function calledName(person: Called): string {
  return person.guest ? `${bareName(person)} (guest)` : bareName(person);
}

/** Includes the handle, because an email shows no profile. */
export function calledInMail(person: Called): string {
  if (person.guest) return `${bareName(person)} (guest, @${person.handle})`;
  return person.name ? `${person.name} (@${person.handle})` : `@${person.handle}`;
}

export const bareName = ({ name, handle }: Called): string => name || handle;

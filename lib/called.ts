interface Called {
  readonly handle: string;
  readonly name: string | null;
  readonly guest: boolean;
}

/** What somebody is called; whoever wrote on an imported blog and never proved it is marked, for the name may be anybody's. */
export function calledName(person: Called): string {
  return person.guest ? `${bareName(person)} (guest)` : bareName(person);
}

/** In a mail no page stands behind the name, so the handle stands beside it. */
export function calledInMail(person: Called): string {
  if (person.guest) return `${bareName(person)} (guest, @${person.handle})`;
  return person.name ? `${person.name} (@${person.handle})` : `@${person.handle}`;
}

/** Without the mark, for what is no text: initials. */
export const bareName = ({ name, handle }: Called): string => name || handle;

/** In characters. */
export const LONGEST_MESSAGE = 4_000;

export interface Most {
  /** Threads of a member without an answer, at the same time. */
  readonly threads: number;
  /** Messages of a member in one thread since a moderator last wrote. */
  readonly messages: number;
}

const MOST: Most = { threads: 3, messages: 10 };
/** A suspended member can always reach the moderators, and cannot flood them. */
const MOST_WHILE_SUSPENDED: Most = { threads: 1, messages: 3 };

export const mostOf = ({ suspendedUntil }: { readonly suspendedUntil: Date | null }, at: Date): Most =>
  suspendedUntil && suspendedUntil > at ? MOST_WHILE_SUSPENDED : MOST;

import { DomainError } from "@/lib/errors";

const CHOSEN = /^(?:c(?<commentId>[1-9]\d{0,14})|t(?<threadId>[1-9]\d{0,14})(?:p(?<block>[1-9]\d{0,5}))?)$/;

/** `c12` is a reply, `t3` a thread, `t3p7` the seventh block of an article. */
export function chosenIn(value: string): { commentId?: number; threadId?: number; block?: number } {
  const { groups } = CHOSEN.exec(value) ?? {};
  if (!groups) throw new DomainError("invalid", "We could not tell which answer you chose. Choose it again.");
  const chosen = Object.entries(groups).filter(([, id]) => id !== undefined);
  return Object.fromEntries(chosen.map(([name, id]) => [name, Number(id)]));
}

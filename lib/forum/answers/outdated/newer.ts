import { findNewer } from "@/db/comments/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";

/** The newer answer must be readable and must not link back to the outdated answer. */
export async function requireNewer(tx: Tx, newerId: number, replaced: readonly number[]): Promise<void> {
  if (replaced.includes(newerId))
    throw wrongLink("This link leads to the outdated answer itself. Use the link to the newer answer.");
  const newer = await findNewer(tx, newerId, replaced);
  if (!newer?.shown)
    throw wrongLink("That link leads to no reply that others can read. Choose another reply.");
  if (newer.leadsBack)
    throw wrongLink("That reply is itself outdated and links to this answer. Choose another reply.");
}

export function wrongLink(message: string): DomainError {
  return new DomainError("invalid", message, { fields: { link: message } });
}

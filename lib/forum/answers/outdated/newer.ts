import { findNewer } from "@/db/comments/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";

/** The newer answer must be readable and must not link back to the outdated answer. */
export async function requireNewer(tx: Tx, newerId: number, replaced: readonly number[]): Promise<void> {
  if (replaced.includes(newerId))
    throw wrongLink("This is the link of the outdated answer itself. Enter the link of the newer reply.");
  const newer = await findNewer(tx, newerId, replaced);
  if (!newer?.shown)
    throw wrongLink("Readers cannot see the reply at this link. Enter the link of a visible reply.");
  if (newer.leadsBack)
    throw wrongLink("That reply is itself outdated and links back to this answer. Choose another one.");
}

export function wrongLink(message: string): DomainError {
  return new DomainError("invalid", message, { fields: { link: message } });
}

import { findNewer } from "@/db/comments/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";

/** The newer answer must be readable and must not link back to the outdated answer. */
export async function requireNewer(tx: Tx, newerId: number, replaced: readonly number[]): Promise<void> {
  if (replaced.includes(newerId))
    throw wrongLink("This is the link of the answer itself. Choose the newer one.");
  const newer = await findNewer(tx, newerId, replaced);
  if (!newer?.shown) throw wrongLink("Nobody can read a reply at that link. Choose one that is shown.");
  if (newer.leadsBack)
    throw wrongLink("That reply is outdated itself, and leads to this answer. Choose another one.");
}

export function wrongLink(message: string): DomainError {
  return new DomainError("invalid", message, { fields: { link: message } });
}

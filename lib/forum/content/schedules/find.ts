import type { ScheduledArticle } from "@/db/schedules/reads";
import { lockScheduled } from "@/db/schedules/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { Actor } from "@/lib/pipeline/actor";
import { NOT_SCHEDULED } from "./rules";

/** @throws DomainError, also about somebody else's article, so that nobody learns of it. */
export async function ownScheduled(tx: Tx, id: number, actor: Actor): Promise<ScheduledArticle> {
  const found = await lockScheduled(tx, id);
  if (!found || actor.kind !== "member" || found.personId !== actor.id)
    throw new DomainError("gone", NOT_SCHEDULED);
  return found;
}

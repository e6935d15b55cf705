import { createHash } from "node:crypto";
import { countUse } from "@/db/site/rate-limits";
import { DomainError } from "@/lib/errors";
import type { Context } from "./operation";
import { roomOf } from "./room";
import { secondsInWords } from "./seconds-in-words";

export interface Limit {
  readonly points: number;
  readonly seconds: number;
}

export function limitKey({ actor, address }: Context): string {
  return actor.kind === "member" ? `person:${actor.id}` : `address:${address ?? "unknown"}`;
}

export function widened({ points, seconds }: Limit, { actor }: Context): Limit {
  return { points: Math.floor(points * (actor.kind === "member" ? roomOf(actor.trust) : 1)), seconds };
}

/** Counts live in Postgres, so they hold across instances. @throws DomainError `rate_limited` with the remaining seconds. */
export async function countAgainstLimit(name: string, limit: Limit, who: string): Promise<void> {
  const waitMs = await msUntilRoom(name, limit, who);
  if (waitMs === null) return;
  const retryAfter = Math.ceil(waitMs / 1000);
  const message = `You did that too often, so nothing was changed. Try again in ${secondsInWords(retryAfter)}.`;
  throw new DomainError("rate_limited", message, { retryAfter });
}

export async function hasRoom(name: string, limit: Limit, who: string): Promise<boolean> {
  return (await msUntilRoom(name, limit, who)) === null;
}

/** Null if there is room for this use. */
async function msUntilRoom(name: string, { points, seconds }: Limit, who: string): Promise<number | null> {
  const { count, endsAt } = await countUse(`${name}:${hashed(who)}`, seconds);
  return count <= points ? null : Math.max(0, endsAt - Date.now());
}

/** Hashed, so that the table of counts keeps no email or IP address. */
function hashed(who: string): string {
  return createHash("sha256").update(who).digest("base64url");
}

import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { database, mayNameStatements } from "@/db/client";
import { DomainError } from "@/lib/errors";
import type { Context } from "./operation";
import { roomOf } from "./room";
import { secondsInWords } from "./seconds-in-words";

/** `points` times in `seconds`, counted for each member, or for each address where nobody is signed in. */
export interface Limit {
  readonly points: number;
  readonly seconds: number;
}

/** Whose use is counted: the member's, or the address's where nobody is signed in. */
export function limitKey({ actor, address }: Context): string {
  return actor.kind === "member" ? `person:${actor.id}` : `address:${address ?? "unknown"}`;
}

/** Trust makes room, and never less than a newcomer has. */
export function widened({ points, seconds }: Limit, { actor }: Context): Limit {
  return { points: Math.floor(points * (actor.kind === "member" ? roomOf(actor.trust) : 1)), seconds };
}

/** Counts one use; throws rate_limited with the seconds that remain. Counts live in Postgres: they hold across instances. */
export async function countAgainstLimit(name: string, limit: Limit, who: string): Promise<void> {
  const refusal = await refusalOf(name, limit, who);
  if (!refusal) return;
  const retryAfter = Math.ceil(refusal.msBeforeNext / 1000);
  const message = `That was often. It works again in ${secondsInWords(retryAfter)}.`;
  throw new DomainError("rate_limited", message, { retryAfter });
}

/** Counts one use, and refuses nothing. */
export async function hasRoom(name: string, limit: Limit, who: string): Promise<boolean> {
  return (await refusalOf(name, limit, who)) === null;
}

async function refusalOf(name: string, limit: Limit, who: string): Promise<RateLimiterRes | null> {
  try {
    await limiter(name, limit).consume(hashed(who));
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return refusal;
    throw refusal;
  }
}

/** The table of counts keeps no address that anybody typed or came from. */
function hashed(who: string): string {
  return createHash("sha256").update(who).digest("base64url");
}

function limiter(name: string, limit: Limit): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: mayNameStatements() ? database().$client : withoutNames,
    storeType: "pool",
    tableName: "rate_limits",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points: limit.points,
    duration: limit.seconds,
  });
}

const withoutNames = {
  query: ({ text, values }: { text: string; values: unknown[] }) => database().$client.query(text, values),
};

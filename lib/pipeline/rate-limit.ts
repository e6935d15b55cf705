import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { database, mayNameStatements } from "@/db/client";
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
  const refusal = await refusalOf(name, limit, who);
  if (!refusal) return;
  const retryAfter = Math.ceil(refusal.msBeforeNext / 1000);
  const message = `You did that too often, so nothing was changed. Try again in ${secondsInWords(retryAfter)}.`;
  throw new DomainError("rate_limited", message, { retryAfter });
}

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

/** Hashed, so that the table of counts keeps no email or IP address. */
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

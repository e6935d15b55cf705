import { readEnv } from "@/lib/env";
import { DomainError } from "@/lib/errors";
import { ownOrigins } from "@/lib/own-origin";

export const fromElsewhere = (publicUrl: string) =>
  `This came from another site, so it was not done. Open ${publicUrl} and try again there.`;

/** Refuses what a page of another site sent here in the name of whoever is signed in. */
export function requireOwnOrigin(headers: Headers): void {
  const origin = headers.get("origin");
  const own = origin
    ? ownOrigins(readEnv().publicUrl).includes(origin)
    : headers.get("sec-fetch-site") === "same-origin";
  if (!own) throw new DomainError("forbidden", fromElsewhere(readEnv().publicUrl));
}

/** The source that limits count by, as lib/server/client-address.ts found it. */
export function addressOf(headers: Headers): string | undefined {
  return headers.get("x-forwarded-for") || undefined;
}

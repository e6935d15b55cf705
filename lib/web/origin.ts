import { readEnv } from "@/lib/env";
import { DomainError } from "@/lib/errors";
import { ownOrigins } from "@/lib/own-origin";

export const fromElsewhere = (publicUrl: string) =>
  `This request came from another site, so nothing was changed. Open ${publicUrl} and try again there.`;

/** Refuses cross-site requests (CSRF). */
export function requireOwnOrigin(headers: Headers): void {
  const origin = headers.get("origin");
  const own = origin
    ? ownOrigins(readEnv().publicUrl).includes(origin)
    : headers.get("sec-fetch-site") === "same-origin";
  if (!own) throw new DomainError("forbidden", fromElsewhere(readEnv().publicUrl));
}

export function addressOf(headers: Headers): string | undefined {
  return headers.get("x-forwarded-for") || undefined;
}

import { readEnv } from "@/lib/env";
import { DomainError } from "@/lib/errors";

/** Refuses what a page of another site sent here in the name of whoever is signed in. */
export function requireOwnOrigin(headers: Headers): void {
  const origin = headers.get("origin");
  const own = origin
    ? origin === readEnv().publicUrl || (URL.canParse(origin) && new URL(origin).host === headers.get("host"))
    : headers.get("sec-fetch-site") === "same-origin";
  if (!own) throw new DomainError("forbidden", "This came from another site, so it was not done.");
}

/** Where a request came from, for limits: the nearest proxy appends last, and what stands before it is hearsay. */
export function addressOf(headers: Headers): string | undefined {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || undefined;
}

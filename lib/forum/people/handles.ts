import { DomainError } from "@/lib/errors";
import { DAY_MS } from "@/lib/time";

export const HANDLE_CHANGES = { times: 3, days: 30 } as const;
export const HANDLE_KEPT_DAYS = 365;

export function requireChangeLeft(changes: Date[], at: Date): void {
  const oldest = changes[HANDLE_CHANGES.times - 1];
  if (!oldest) return;
  const again = new Date(oldest.getTime() + HANDLE_CHANGES.days * DAY_MS);
  const day = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" }).format(again);
  const message = `You changed your handle three times in 30 days. It can be changed again on ${day}.`;
  throw new DomainError("rate_limited", message, {
    fields: { handle: message },
    retryAfter: Math.ceil((again.getTime() - at.getTime()) / 1000),
  });
}

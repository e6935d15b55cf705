import type { NotificationKind } from "@/db/notifications/schema";
import type { MailFrequencies } from "@/lib/events/notifications";
import { readToken, tokenFor } from "@/lib/mail-tokens/tokens";
import { unsubscribePath } from "@/lib/urls";

/** One sentence for every refusal, so that guessing a link reveals nothing. */
export const REFUSED_LINK =
  "This link is not complete. Open it from the email again, or choose your emails in your settings.";

export function unsubscribePathFor(personId: number, kinds: readonly NotificationKind[]): string {
  return unsubscribePath(tokenFor("unsubscribe", [personId, ...kinds]));
}

export function readUnsubscribeToken(token: string) {
  const said = readToken("unsubscribe", token);
  if (!said) return null;
  const [personId, ...kinds] = said;
  return { personId: Number(personId), kinds: kinds as NotificationKind[] };
}

export function againToken(personId: number, before: MailFrequencies): string {
  return tokenFor("resubscribe", [personId, ...Object.entries(before).flat()]);
}

export function readAgain(token: string): { personId: number; frequencies: MailFrequencies } | null {
  const said = readToken("resubscribe", token);
  if (!said) return null;
  const [personId, ...rest] = said;
  const pairs = rest.flatMap((kind, index) => (index % 2 === 0 ? [[kind, rest[index + 1]]] : []));
  return { personId: Number(personId), frequencies: Object.fromEntries(pairs) as MailFrequencies };
}

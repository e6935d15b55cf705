import type { MailFrequency, NotificationKind } from "@/db/notifications/schema";
import type { PersonRole } from "@/db/people/schema";
import type { MailState } from "@/lib/events/notifications";
import { MINUTE_MS } from "@/lib/time";

/** How long an "at once" email waits, so that posts, edits and reads of the meantime go into one email, or none. */
export const COLLAPSE_MS = 10 * MINUTE_MS;

export const DEFAULT_FREQUENCY: Record<NotificationKind, MailFrequency> = {
  answer: "at_once",
  reply: "at_once",
  mention: "at_once",
  decision: "at_once",
  followed: "daily",
  outcome: "at_once",
  care: "at_once",
  queue: "weekly",
  modmail: "at_once",
  cases: "at_once",
  searches: "daily",
  reminder: "at_once",
  numbers: "never",
};

export const KINDS = Object.keys(DEFAULT_FREQUENCY) as NotificationKind[];

const EVERY: readonly MailFrequency[] = ["at_once", "daily", "weekly", "never"];

const ONLY_FOR: Partial<Record<NotificationKind, readonly PersonRole[]>> = {
  care: ["moderator", "admin"],
  queue: ["author"],
  cases: ["moderator", "admin"],
  numbers: ["admin"],
};

export const kindsFor = (role: PersonRole): readonly NotificationKind[] =>
  KINDS.filter((kind) => ONLY_FOR[kind]?.includes(role) ?? true);

const NEVER_GATHERED: readonly NotificationKind[] = ["outcome", "care", "modmail", "reminder"];

/**
 * Check-ins, care emails, reminders and messages of moderators cannot wait for a digest; the author's queue is a digest of
 * its own, and saved searches are always in one. "At once" is about the gravest cases: the rest come once a day.
 */
export function frequenciesFor(kind: NotificationKind): readonly MailFrequency[] {
  if (kind === "queue" || kind === "searches") return ["daily", "weekly", "never"];
  if (kind === "numbers") return ["weekly", "never"];
  if (kind === "cases") return ["at_once", "daily", "never"];
  return NEVER_GATHERED.includes(kind) ? ["at_once", "never"] : EVERY;
}

export function frequencyOf(
  choices: readonly { kind: NotificationKind; frequency: MailFrequency }[],
  kind: NotificationKind,
) {
  return choices.find((choice) => choice.kind === kind)?.frequency ?? DEFAULT_FREQUENCY[kind];
}

export function reaches(kind: NotificationKind, addressee: { readonly suspended: boolean } | null): boolean {
  return addressee !== null && (!addressee.suspended || kind === "decision" || kind === "modmail");
}

/** An email that was handed over without an answer may or may not have arrived. */
export function mailState(mail: {
  handedAt: Date | null;
  sentAt: Date | null;
  droppedAt: Date | null;
}): MailState {
  if (mail.sentAt) return "sent";
  if (mail.droppedAt) return "dropped";
  return mail.handedAt ? "in doubt" : "open";
}

import type { MailFrequency, NotificationKind } from "@/db/notifications/schema";
import type { PersonRole } from "@/db/people/schema";
import type { MailState } from "@/lib/events/notifications";
import { MINUTE_MS } from "@/lib/time";

/** So long a mail "at once" waits: what is written, edited or read meanwhile goes into one mail, or into none. */
export const COLLAPSE_MS = 10 * MINUTE_MS;

/** How soon somebody who has chosen nothing gets mail of each kind. */
export const DEFAULT_FREQUENCY: Record<NotificationKind, MailFrequency> = {
  answer: "at_once",
  reply: "at_once",
  mention: "at_once",
  decision: "at_once",
  followed: "daily",
  outcome: "at_once",
  care: "at_once",
};

/** The kinds, the most important first. */
export const KINDS = Object.keys(DEFAULT_FREQUENCY) as NotificationKind[];

const EVERY: readonly MailFrequency[] = ["at_once", "daily", "weekly", "never"];

/** Which kinds somebody can get at all, by their role: what needs a moderator goes to moderators and admins. */
export const kindsFor = (role: PersonRole): readonly NotificationKind[] =>
  role === "moderator" || role === "admin" ? KINDS : KINDS.filter((kind) => kind !== "care");

/** What can be chosen: "what happened?" is no news that could be gathered, and who is in danger does not wait. */
export function frequenciesFor(kind: NotificationKind): readonly MailFrequency[] {
  return kind === "outcome" || kind === "care" ? ["at_once", "never"] : EVERY;
}

/** How soon somebody wants mail of a kind. */
export function frequencyOf(
  choices: readonly { kind: NotificationKind; pace: MailFrequency }[],
  kind: NotificationKind,
) {
  return choices.find((choice) => choice.kind === kind)?.pace ?? DEFAULT_FREQUENCY[kind];
}

/** Who is suspended hears of what was decided about them, and of nothing else. */
export function reaches(kind: NotificationKind, addressee: { readonly suspended: boolean } | null): boolean {
  return addressee !== null && (!addressee.suspended || kind === "decision");
}

/** How far a mail has come. One that was handed over, and of which no more was heard, may have arrived or not. */
export function mailState(mail: {
  handedAt: Date | null;
  sentAt: Date | null;
  droppedAt: Date | null;
}): MailState {
  if (mail.sentAt) return "sent";
  if (mail.droppedAt) return "dropped";
  return mail.handedAt ? "in doubt" : "open";
}

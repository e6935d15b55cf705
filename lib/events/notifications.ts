import type { OutcomeAnswer } from "@/db/check-ins/schema";
import type { MailFrequency, NotificationKind } from "@/db/notifications/schema";
import type { ThreadRef } from "./event";
import type { NotificationCause } from "./job";

/** Frequent rows that only matter for a while are deleted again (db/site/writes.ts). */
export type NotificationEvent =
  /** `attempt` tells apart two workers on the same email. `standing` is the email's state before. */
  | { name: "mail.begun"; mailId: number; attempt: number; standing: MailState }
  /** The mail server has the whole text except the line that ends the message. */
  | { name: "mail.handed_over"; mailId: number }
  | { name: "mail.sent"; mailId: number }
  /** The server certainly did not accept the email; the job tries again later. */
  | { name: "mail.postponed"; mailId: number; error: string }
  | { name: "mail.dropped"; mailId: number; reason: string }
  | { name: "mail.queued_again"; mailId: number; key: string }
  /** `changed` if the server worked before, or failed for another reason. */
  | { name: "mail_server.failed"; problem: MailProblem; changed: boolean }
  /** `woken` counts the failed emails that go out now; null if the server had not been failing. */
  | { name: "mail_server.worked"; woken: number | null }
  | { name: "mail.preferences_changed"; personId: number; frequencies: MailFrequencies }
  | { name: "mail.unsubscribed"; personId: number; before: MailFrequencies }
  /** `newest` is the newest search entry: later ones are for the next digest. */
  | { name: "digests.due"; frequency: "daily" | "weekly"; day: string; people: number[]; newest: number }
  | { name: "authors.due"; frequency: "daily" | "weekly"; day: string; people: number[] }
  | { name: "admins.due"; day: string; people: number[] }
  /** `round` names the emails of this call. `urgent` if only the gravest cases are in them. */
  | { name: "moderators.due"; urgent: boolean; round: number; people: number[] }
  | { name: "search.saved"; searchId: number }
  | { name: "search.renamed"; searchId: number }
  | { name: "search.mails_changed"; searchId: number; mail: boolean }
  | { name: "search.removed"; searchId: number }
  | { name: "search.restored"; searchId: number }
  | { name: "search.seen"; searchId: number }
  | { name: "people.notified"; of: NotificationCause["of"]; people: number }
  | { name: "inbox.seen"; seen: number }
  | { name: "check_ins.sent"; asked: { threadId: number; weeks: number }[] }
  | (ThreadRef & {
      name: "outcome.answered";
      weeks: number;
      answer: OutcomeAnswer;
      changed: boolean;
      revision: number;
    })
  | { name: "check_ins.ended"; threadId: number; weeks: number[] }
  | { name: "check_ins.resumed"; threadId: number; weeks: number[] };

export type MailState = "open" | "in doubt" | "sent" | "dropped";

export type MailFrequencies = { [Kind in NotificationKind]?: MailFrequency };

export const MAIL_PROBLEMS = [
  "unknown_host",
  "unreachable",
  "no_encryption",
  "bad_certificate",
  "sign_in_refused",
  "sender_refused",
] as const;

export type MailProblem = (typeof MAIL_PROBLEMS)[number];

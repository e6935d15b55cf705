import type { OutcomeAnswer } from "@/db/check-ins/schema";
import type { MailFrequency, NotificationKind } from "@/db/notifications/schema";
import type { ThreadRef } from "./event";
import type { NotificationCause } from "./job";

/** What people are told, and asked, and what happens to a mail; what happens often, and only matters while it does, is swept (db/site/writes.ts). */
export type NotificationEvent =
  /** `attempt` tells who works on it from whoever did before. `standing` is how it stood: open, or past that. */
  | { name: "mail.begun"; mailId: number; attempt: number; standing: MailState }
  /** The whole text is with the mail server, but for the line that ends it. */
  | { name: "mail.handed_over"; mailId: number }
  | { name: "mail.sent"; mailId: number }
  /** It failed for sure, and is tried again later. */
  | { name: "mail.put_off"; mailId: number; error: string }
  | { name: "mail.dropped"; mailId: number; reason: string }
  /** The owner wants a mail sent that may have arrived already. */
  | { name: "mail.queued_again"; mailId: number; key: string }
  /** `changed` where it worked before, or failed for another reason. */
  | { name: "mail_server.failed"; problem: MailProblem; changed: boolean }
  /** `woken` is how many emails go at once that had failed; null where the server had not been failing. */
  | { name: "mail_server.worked"; woken: number | null }
  | { name: "mail.chosen"; personId: number; paces: MailFrequencies }
  /** `before` is what was chosen of the kinds that were stopped. */
  | { name: "mail.stopped"; personId: number; before: MailFrequencies }
  /** Everybody who is due a digest of that day, at most as many as one round asks for. */
  | { name: "digests.due"; pace: "daily" | "weekly"; day: string; people: number[] }
  /** How many were told of it. */
  | { name: "people.notified"; of: NotificationCause["of"]; people: number }
  /** How many were new until then. */
  | { name: "inbox.seen"; seen: number }
  /** Whoever is asked now what became of it, at most as many as one round asks. */
  | { name: "outcome.asked"; asked: { threadId: number; weeks: number }[] }
  | (ThreadRef & {
      name: "outcome.told";
      weeks: number;
      said: OutcomeAnswer;
      changed: boolean;
      revision: number;
    })
  /** After how many weeks nobody is asked, and is asked again. */
  | { name: "outcomes.stopped"; threadId: number; weeks: number[] }
  | { name: "outcomes.resumed"; threadId: number; weeks: number[] };

export type MailState = "open" | "in doubt" | "sent" | "dropped";

export type MailFrequencies = { [Kind in NotificationKind]?: MailFrequency };

/** Why no email goes out at all, whoever it is for. */
export const MAIL_PROBLEMS = [
  "unknown_host",
  "unreachable",
  "no_encryption",
  "bad_certificate",
  "sign_in_refused",
  "sender_refused",
] as const;

export type MailProblem = (typeof MAIL_PROBLEMS)[number];

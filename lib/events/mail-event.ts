import type { MailPace, NotificationKind } from "@/db/schema/notifications";
import type { MailProblem } from "@/lib/mail/problem";

/** What happens to a mail; what happens often, and only matters while it does, is swept (db/commands/upkeep.ts). */
export type MailEvent =
  /** `attempt` tells who works on it from whoever did before. `standing` is how it stood: open, or past that. */
  | { name: "mail.begun"; mailId: number; attempt: number; standing: MailStanding }
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
  | { name: "mail.chosen"; personId: number; paces: Paces }
  /** `before` is what was chosen of the kinds that were stopped. */
  | { name: "mail.stopped"; personId: number; before: Paces }
  /** Everybody who is due a digest of that day, at most as many as one round asks for. */
  | { name: "digests.due"; pace: "daily" | "weekly"; day: string; people: number[] };

export type MailStanding = "open" | "in doubt" | "sent" | "dropped";

export type Paces = { [Kind in NotificationKind]?: MailPace };

import type { PersonRole } from "@/db/people/schema";
import { MINUTE_MS } from "@/lib/time";
import type { Target } from "./event";

/** Runs after the write's commit and is retried until it succeeds. `name` is its task in lib/jobs. */
export type Job = When &
  (
    | { name: "send_sign_in_link"; payload: SignInRequest }
    | { name: "mail_new_passkey"; payload: { personId: number; device: string | null; at: string } }
    | { name: "mail_role"; payload: { personId: number; role: PersonRole; proposed: boolean } }
    | { name: "mail_departure"; payload: { departureId: number; what: "asked" | "confirmed" | "cancelled" } }
    | { name: "mail_address_change"; payload: { changeId: number; what: "asked" | "confirmed" | "undone" } }
    | { name: "make_data_export"; payload: { exportId: number } }
    | { name: "mail_data_export"; payload: { exportId: number } }
    | { name: "remove_exports"; payload: { files: readonly string[] } }
    | { name: "mail_invitation"; payload: { invitationId: number } }
    | { name: "mail_account_changed"; payload: AccountChanged }
    | { name: "weigh_trust"; payload: { decisionIds: readonly number[] } }
    | { name: "remove_pictures"; payload: { keys: string[] } }
    | { name: "notify_recipients"; payload: NotificationCause }
    | { name: "mail_notifiers"; payload: { decisionId: number } }
    | { name: "confirm_report"; payload: { flagId: number } }
    | { name: "mail_notifications"; payload: { personId: number } }
    | { name: "mail_digest"; payload: DigestAsked }
    | { name: "mail_queue"; payload: { personId: number; frequency: "daily" | "weekly"; day: string } }
    | { name: "publish_article"; payload: { scheduledId: number } }
    | { name: "call_moderators"; payload: Record<never, never> }
    | { name: "mail_cases"; payload: { personId: number; round: number; urgent: boolean } }
    | { name: "mail_care"; payload: { caseId: number } }
    | { name: "mail_modmail"; payload: { messageId: number } }
    | { name: "mail_outcome"; payload: { threadId: number; weeks: number } }
    | { name: "mail_week"; payload: { personId: number; day: string } }
    | { name: "ask_akismet"; payload: { kind: "thread" | "comment"; id: number } }
    | { name: "teach_akismet"; payload: { kind: "thread" | "comment"; id: number; spam: boolean } }
    | { name: "train_on_decisions"; payload: { decisionIds: readonly number[] } }
    | { name: "relate_threads"; payload: Record<never, never> }
  );

export interface SignInRequest {
  readonly email: string;
  readonly next: string;
  readonly browser: string | null;
  /** Undefined in jobs that an older version queued. */
  readonly crowded?: boolean;
}

/** An admin renamed or merged the account. `also` is the address of the account that is gone. */
export interface AccountChanged {
  readonly personId: number;
  readonly what: "renamed" | "merged";
  readonly formerHandle: string;
  readonly reason: string;
  readonly also: string | null;
}

interface DigestAsked {
  readonly personId: number;
  readonly frequency: "daily" | "weekly";
  readonly day: string;
  /** The newest search entry when the digests were called. */
  readonly newest?: number;
}

interface When {
  readonly runAt?: Date;
  /** Only one job of a key waits at a time: adding a second one changes neither the first job nor its time. */
  readonly key?: string;
  /** Jobs of one queue run one after the other. */
  readonly queue?: string;
}

export type NotificationCause =
  | { of: "comment"; commentId: number; edited: boolean }
  | { of: "thread"; threadId: number }
  | { of: "acceptance"; commentId: number; by: number | null }
  | { of: "resolution"; threadId: number; commentId: number | null }
  | { of: "decision"; threadId: number; commentId: number | null; note: string; by: number | null }
  | { of: "statement"; decisionId: number }
  | { of: "schedule"; scheduledId: number }
  /** `remindAt` in ISO 8601, as it was when the job was added: a changed reminder gets a job of its own. */
  | { of: "reminder"; savedId: number; remindAt: string };

/** A flag is often followed by others on the same post: all of them go into one email. */
const CALL_AFTER_MS = 5 * MINUTE_MS;

/** Emails the moderators who want to know of the gravest cases at once. */
export const callModeratorsSoon = (): Job => ({
  name: "call_moderators",
  payload: {},
  key: "call_moderators",
  runAt: new Date(Date.now() + CALL_AFTER_MS),
});

/** Finds related threads for threads that changed. */
export const relateThreadsSoon = (): Job => ({ name: "relate_threads", payload: {}, key: "relate_threads" });

/** `perform` drops these jobs for imported and sample content (lib/pipeline/perform.ts). */
export const notify = (news: NotificationCause): Job => ({ name: "notify_recipients", payload: news });

const REPLY_QUEUES = 32;

/** In a queue, so that readers are notified of the replies of a thread in their order. */
export const notifyOfReply = ({ threadId, commentId }: { threadId: number; commentId: number }): Job => ({
  ...notify({ of: "comment", commentId, edited: false }),
  queue: `replies:${threadId % REPLY_QUEUES}`,
});

export const remindOf = (savedId: number, remindAt: string | null): Job[] =>
  remindAt === null
    ? []
    : [
        {
          ...notify({ of: "reminder", savedId, remindAt }),
          runAt: new Date(remindAt),
          key: `reminder:${savedId}:${remindAt}`,
        },
      ];

export function notifyOfRestored(restored: readonly Target[]): Job[] {
  return restored.flatMap(({ kind, id }) => {
    if (kind === "comment") return [notify({ of: "comment", commentId: id, edited: false })];
    return kind === "thread" ? [notify({ of: "thread", threadId: id })] : [];
  });
}

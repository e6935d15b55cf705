import type { PersonRole } from "@/db/people/schema";
import type { Target } from "./event";

/** Work that follows a write, run after its commit and retried until it succeeds. `name` is its task in lib/jobs. */
export type Job = When &
  (
    | { name: "send_sign_in_link"; payload: SignInRequest }
    | { name: "mail_new_passkey"; payload: { personId: number; device: string | null; at: string } }
    | { name: "mail_role"; payload: { personId: number; role: PersonRole; proposed: boolean } }
    | { name: "weigh_trust"; payload: { decisionIds: readonly number[] } }
    | { name: "remove_pictures"; payload: { keys: string[] } }
    | { name: "tell_people"; payload: NotificationCause }
    | { name: "mail_notifiers"; payload: { decisionId: number } }
    | { name: "mail_notifications"; payload: { personId: number } }
    | { name: "mail_digest"; payload: { personId: number; pace: "daily" | "weekly"; day: string } }
    | { name: "mail_care"; payload: { caseId: number } }
    | { name: "mail_outcome"; payload: { threadId: number; weeks: number } }
    | { name: "ask_akismet"; payload: { kind: "thread" | "comment"; id: number } }
    | { name: "teach_akismet"; payload: { kind: "thread" | "comment"; id: number; spam: boolean } }
    | { name: "learn_from_decisions"; payload: { decisionIds: readonly number[] } }
  );

export interface SignInRequest {
  readonly email: string;
  readonly next: string;
  readonly browser: string | null;
  /** Undefined in jobs that waited while the forum learnt to count this. */
  readonly crowded?: boolean;
}

/** When a job runs, if not at once. */
interface When {
  readonly runAt?: Date;
  /** One job of a key waits at a time: asking for it again changes nothing, and it keeps its time. */
  readonly key?: string;
}

/** What happened that people may have to be told of. */
export type NotificationCause =
  | { of: "comment"; commentId: number; edited: boolean }
  | { of: "thread"; threadId: number }
  /** `by` is who did it, here and below; null where that is not known. */
  | { of: "acceptance"; commentId: number; by: number | null }
  | { of: "settlement"; threadId: number; commentId: number | null }
  /** Somebody decided about what another wrote: `note` is the sentence that its writer reads. */
  | { of: "decision"; threadId: number; commentId: number | null; note: string; by: number | null }
  /** A decision on record, or what became of it since: who it concerns and who flagged it are told as it is now. */
  | { of: "statement"; decisionId: number };

/** Notifies people, but not of what the import or the start content brings in (lib/pipeline/perform.ts). */
export const notify = (news: NotificationCause): Job => ({ name: "tell_people", payload: news });

/** Readers see these posts again: the job notifies those whom it did not notify before. */
export function notifyOfRestored(restored: readonly Target[]): Job[] {
  return restored.flatMap(({ kind, id }) => {
    if (kind === "comment") return [notify({ of: "comment", commentId: id, edited: false })];
    return kind === "thread" ? [notify({ of: "thread", threadId: id })] : [];
  });
}

import type { PersonRole } from "@/db/schema/people";
import type { NewsOf } from "@/lib/forum/notifications/input";

/** Work that follows a write, run after its commit and retried until it succeeds. `name` is its task in lib/jobs. */
export type Job = When &
  (
    | { name: "send_sign_in_link"; payload: SignInRequest }
    | { name: "mail_new_passkey"; payload: { personId: number; device: string | null; at: string } }
    | { name: "mail_role"; payload: { personId: number; role: PersonRole; proposed: boolean } }
    | { name: "weigh_trust"; payload: { decisionIds: readonly number[] } }
    | { name: "remove_pictures"; payload: { keys: string[] } }
    | { name: "tell_people"; payload: NewsOf }
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

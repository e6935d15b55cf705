import { insertReplyNotifications } from "@/db/notifications/reply-writes";
import {
  type Audience,
  deleteDecision,
  deleteDecisionNotifications,
  deleteReminders,
  insertNotifications,
} from "@/db/notifications/writes";
import type { Tx } from "@/db/transaction";
import { COLLAPSE_MS } from "./mail/rules";
import { AT_ONCE } from "./rules";

export interface OutgoingNotification {
  readonly audience: Audience;
  readonly threadId: number | null;
  readonly commentId: number | null;
  readonly decisionId?: number | null;
  readonly scheduledId?: number | null;
  readonly but: readonly number[];
  /** Who caused it, where a reader who muted them hears nothing. */
  readonly by?: readonly number[];
  readonly note?: string | null;
  /** Emails at once, without waiting for what else happens in the next minutes. */
  readonly now?: boolean;
}

export async function notify(
  tx: Tx,
  {
    audience,
    note = null,
    decisionId = null,
    scheduledId = null,
    by = [],
    now = false,
    ...notification
  }: OutgoingNotification,
  at: Date,
) {
  const { commentId } = notification;
  if (note !== null && decisionId !== null) {
    await deleteDecisionNotifications(tx, decisionId, { people: audience.decision, note });
  }
  if (note !== null && commentId !== null && audience.decision.length > 0) {
    await deleteDecision(tx, commentId, note);
  }
  for (const personId of audience.reminder) {
    const { threadId } = notification;
    if (note !== null && threadId !== null)
      await deleteReminders(tx, { personId, threadId, commentId, note });
  }
  const mailAt = now ? at : new Date(at.getTime() + COLLAPSE_MS);
  return insertNotifications(tx, audience, {
    ...notification,
    by,
    decisionId,
    scheduledId,
    note,
    again: note !== null,
    at,
    mailAt,
    mailJob: now ? "mail:now:" : "mail:",
    atOnce: AT_ONCE,
  });
}

interface OutgoingReply extends OutgoingNotification {
  readonly threadId: number;
  readonly commentId: number;
  readonly by: readonly number[];
}

/** Of replies in one thread. A single one may notify any number of people. */
export async function notifyTogether(tx: Tx, replies: readonly OutgoingReply[], at: Date): Promise<number> {
  const [first] = replies;
  if (!first) return 0;
  if (replies.length === 1) return notify(tx, first, at);
  return insertReplyNotifications(tx, first.threadId, replies, {
    at,
    atOnce: AT_ONCE,
    mailAt: new Date(at.getTime() + COLLAPSE_MS),
    mailJob: "mail:",
  });
}

import { listNotifications } from "@/db/notifications/reads";
import type { NotificationCause } from "@/lib/events/job";
import { notifyPeople } from "@/lib/forum/notifications/operations";
import { type Member, SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { as } from "./world";

export function tell(news: NotificationCause) {
  return perform(notifyPeople, news, as(SYSTEM));
}

export const tellOf = (commentId: number, edited = false) => tell({ of: "comment", commentId, edited });

/** Why somebody was told of a thread, newest first. */
export async function told(person: Member, threadId: number) {
  const { rows } = await listNotifications(person.id);
  return rows.filter(({ thread }) => thread?.id === threadId).map(({ kind }) => kind);
}

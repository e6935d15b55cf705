import type { NotificationKind } from "@/db/notifications/schema";
import { readEnv } from "@/lib/env";
import { savedSearchesPath } from "@/lib/urls";
import { amount, wordFor } from "@/lib/words/counts";
import { button } from "./letter";
import { notificationLetter } from "./notification-letter";
import { searchPart } from "./search-part";
import type { Composed } from "./send-once";

/** Notifications, then what saved searches found. The subject never has the words of a search. */
export async function digestLetter(mailId: number, kinds: NotificationKind[]): Promise<Composed | null> {
  const notifications = await notificationLetter(mailId, kinds);
  const searches = kinds.includes("searches") ? await searchPart(mailId) : null;
  if (!searches) return notifications;
  if (notifications)
    return {
      ...notifications,
      threadId: undefined,
      kinds: [...(notifications.kinds ?? []), "searches"],
      blocks: [...notifications.blocks, ...searches.blocks],
    };
  const { posts, blocks } = searches;
  return {
    subject: `${wordFor(posts, "A new post", `${amount(posts)} new posts`)} in your saved searches`,
    kinds: ["searches"],
    blocks: [...blocks, button("Open your saved searches", readEnv().publicUrl + savedSearchesPath)],
  };
}

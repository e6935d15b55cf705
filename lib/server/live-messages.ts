import type { Missed } from "@/db/comments/new-replies";
import type { Announcement } from "@/lib/events/effects";
import type { Message } from "./live-stream";

/** With the revision, the browser's next request reaches a page that shows the reply. */
export function replyMessage({ commentId, commenter, revision }: Announcement): Message {
  return messageOf("reply", commentId, { comment: commentId, by: commenter, revision });
}

export function missedMessages(threadId: number, { replies, many, revision }: Missed): Message[] {
  const last = replies.at(-1);
  if (many && last) return [messageOf("many", last.id, { revision })];
  return replies.map(({ id, commenter }) => replyMessage({ threadId, commentId: id, commenter, revision }));
}

function messageOf(event: string, id: number, data: object): Message {
  return { id, text: `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n` };
}

import { messagesPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";

export function UnreadMessages({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <p className="note unread-messages">
      <b>The moderators wrote to you.</b>{" "}
      <a href={messagesPath}>{`Read ${counted(count, "new message", "new messages")}`}</a>
    </p>
  );
}

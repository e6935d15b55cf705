import { counted } from "@/lib/words/counts";
import type { Facts } from "./kind";

/** "your reply", for the middle of a sentence. */
export const midSentence = (it: string): string => it.charAt(0).toLowerCase() + it.slice(1);

export function gone({ what, replies, accepted, texts }: Facts, how: "hidden" | "removed"): string[] {
  if (what === "picture")
    return [`The picture disappears from ${counted(texts, "post", "posts")}, and its address stops working.`];
  if (what === "mention") return ["The thread no longer lists the other site’s page."];
  if (what === "thread")
    return [
      `The thread’s page says that a moderator ${how === "hidden" ? "hid" : how} it. The thread leaves lists, feeds, search and suggestions at once.`,
      ...(replies > 0
        ? [`Its ${counted(replies, "reply", "replies")} cannot be read until a moderator restores it.`]
        : []),
    ];
  return [
    how === "removed"
      ? `A note in its place says that a moderator removed it, and the reason.${staying(replies)}`
      : `A note in its place says that a moderator is checking it.${staying(replies)}`,
    ...(accepted ? ["This is the accepted answer. The question has none until you restore it."] : []),
  ];
}

export const staying = (replies: number) =>
  replies === 0 ? "" : ` ${counted(replies, "reply below it stays", "replies below it stay")}.`;

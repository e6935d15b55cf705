import { counted } from "@/lib/forum/filters/counted";
import type { Facts } from "./kind";

export function gone({ what, replies, accepted, texts }: Facts, how: "hidden" | "removed"): string[] {
  if (what === "picture")
    return [`It is shown no longer in ${counted(texts, "text", "texts")}, and its address answers nothing.`];
  if (what === "mention") return ["The page elsewhere is named below the thread no longer."];
  if (what === "thread")
    return [
      `Its page says that it was ${how}; it leaves lists, feeds, search and suggestions at once.`,
      ...(replies > 0
        ? [`Its ${counted(replies, "reply", "replies")} cannot be read while it is gone.`]
        : []),
    ];
  return [
    how === "removed"
      ? `In its place stands that a moderator has removed it, and by which rule.${staying(replies)}`
      : `In its place stands that it is hidden, and that a moderator decides whether it comes back.${staying(replies)}`,
    ...(accepted ? ["It is the accepted answer: until it comes back the question has none."] : []),
  ];
}

export const staying = (replies: number) =>
  replies === 0
    ? ""
    : ` ${counted(replies, "reply stays", "replies stay")} where ${replies === 1 ? "it is" : "they are"}.`;

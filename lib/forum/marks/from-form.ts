import { one, type Typed } from "@/lib/forms/typed";

/** `on=no` takes a mark back; anything else sets it, so that nothing toggles by itself. */
export const isOn = (typed: Typed) => one(typed.on) !== "no";

export function threadFrom(typed: Typed) {
  return { threadId: Number(one(typed.threadId)) };
}

export function markedFrom(typed: Typed) {
  const commentId = one(typed.commentId);
  return commentId ? { commentId: Number(commentId) } : threadFrom(typed);
}

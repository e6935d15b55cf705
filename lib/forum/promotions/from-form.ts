import { all, one, type Typed } from "@/lib/forms/typed";
import { reasonFrom } from "@/lib/forum/decisions/by-office";

export function promotionFrom(typed: Typed) {
  return {
    commentId: Number(one(typed.commentId)),
    kind: one(typed.kind),
    title: one(typed.title),
    tags: all(typed.tags),
    askedOfAuthor: one(typed.asked) !== "everybody",
    ...reasonFrom(typed),
  };
}

import { all, one, type Typed } from "@/lib/pipeline/typed";
import { reasonFrom } from "./by-staff";

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

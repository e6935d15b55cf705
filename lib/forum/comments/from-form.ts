import { one, type Typed } from "@/lib/forms/typed";
import { bodyFrom } from "@/lib/rich-text/from-form";

export function commentFrom(typed: Typed) {
  const parentId = one(typed.parentId);
  return {
    threadId: Number(one(typed.threadId)),
    parentId: parentId ? Number(parentId) : null,
    body: bodyFrom(typed),
  };
}

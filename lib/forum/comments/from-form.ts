import { one, type Typed } from "@/lib/pipeline/typed";
import { fromPlainText } from "@/lib/rich-text/from-plain-text";

export function commentFrom(typed: Typed) {
  const parentId = one(typed.parentId);
  return {
    threadId: Number(one(typed.threadId)),
    parentId: parentId ? Number(parentId) : null,
    body: fromPlainText(one(typed.body)),
  };
}

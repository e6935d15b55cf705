import { one, type Typed } from "@/lib/pipeline/typed";

export function tagFrom(typed: Typed) {
  return { tagId: Number(one(typed.tagId)) };
}

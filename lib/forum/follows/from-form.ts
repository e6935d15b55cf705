import { one, type Typed } from "@/lib/forms/typed";

export function tagFrom(typed: Typed) {
  return { tagId: Number(one(typed.tagId)) };
}

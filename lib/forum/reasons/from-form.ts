import { one, type Typed } from "@/lib/forms/typed";

export function reasonFrom(typed: Typed) {
  return { title: one(typed.title), text: one(typed.text), legal: one(typed.legal) === "yes" };
}

export function changedReasonFrom(typed: Typed) {
  return { reasonId: Number(one(typed.reasonId)), ...reasonFrom(typed) };
}

export function retiredReasonFrom(typed: Typed) {
  return { reasonId: Number(one(typed.reasonId)), retired: one(typed.retired) === "yes" };
}

/** The button that was pressed carries the whole order: "3.1.2". */
export function orderFrom(typed: Typed) {
  return { reasonIds: one(typed.order).split(".").map(Number) };
}

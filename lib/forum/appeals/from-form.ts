import { one, type Typed } from "@/lib/forms/typed";
import { ownPath } from "@/lib/urls";

export const appealFrom = (typed: Typed) => ({
  decisionId: Number(one(typed.decisionId)),
  text: one(typed.text),
});

export const messageFrom = (typed: Typed) => ({
  appealId: Number(one(typed.appealId)),
  text: one(typed.text),
});

/** `next` is where those who answer appeals go on. */
export function verdictFrom(typed: Typed) {
  const verdict = one(typed.kind);
  return {
    appealId: Number(one(typed.appealId)),
    granted: verdict === "" ? undefined : verdict === "granted",
    answer: one(typed.answer),
    next: ownPath(one(typed.next)),
  };
}

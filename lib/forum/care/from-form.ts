import { one, type Typed } from "@/lib/forms/typed";
import { ownPath } from "@/lib/urls";

/** `next` is where the queue goes on. */
export const closedCaseFrom = (typed: Typed) => ({
  caseId: Number(one(typed.caseId)),
  outcome: one(typed.outcome),
  next: ownPath(one(typed.next)),
});

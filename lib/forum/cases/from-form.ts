import { one, type Typed } from "@/lib/forms/typed";
import { ownPath } from "@/lib/urls";

/** `next` is where the queue goes on. */
export const caseFrom = (typed: Typed) => ({
  caseId: Number(one(typed.caseId)),
  next: ownPath(one(typed.next)),
});

export const escalationFrom = (typed: Typed) => ({
  subject: { kind: one(typed.subjectKind), id: Number(one(typed.subjectId)) },
  escalation: one(typed.escalation),
});

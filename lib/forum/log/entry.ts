import type { DecisionKind, LogData, MachinePart } from "@/db/schema/decisions";
import type { SubjectKind } from "@/db/schema/subjects";

interface Decided {
  readonly kind: DecisionKind;
  readonly subjectKind: SubjectKind;
  readonly machine: MachinePart;
  readonly reasonTitle: string;
  readonly legal: boolean;
  readonly until: Date | null;
  readonly partOfId: number | null;
}

/** Where a thing stands: its thread, and the comment if it is one or stands in one. */
interface Place {
  readonly threadId: number | null;
  readonly commentId: number | null;
}

/** Decided about what somebody did: the place of it would name them. */
const CONCERN_PEOPLE: ReadonlySet<DecisionKind> = new Set([
  "dismiss",
  "warn",
  "limit",
  "silence",
  "suspend",
  "delete_content",
]);

/** What the public log says of a decision; `by` is the handle of who made it, or undid it, or answered an appeal. */
export function logData(decision: Decided, by: string | null, place: Place): LogData {
  const shown = !CONCERN_PEOPLE.has(decision.kind) && decision.subjectKind !== "person";
  return {
    by,
    machine: decision.machine,
    reason: decision.reasonTitle,
    legal: decision.legal,
    until: decision.until?.toISOString() ?? null,
    subjectKind: decision.subjectKind,
    threadId: shown ? place.threadId : null,
    commentId: shown ? place.commentId : null,
    partOf: decision.partOfId,
  };
}

import { subjectKind } from "@/db/schema/subjects";
import { all, one, type Typed } from "@/lib/forms/typed";
import { partIn } from "@/lib/forum/cases/part";
import { ownPath } from "@/lib/urls";

/** Everything a form of decisions has: of the details of all kinds, each kind takes its own. */
export function decisionFrom(typed: Typed) {
  return {
    kind: one(typed.kind),
    subject: {
      kind: subjectKind.enumValues.find((kind) => kind === one(typed.subjectKind)),
      id: Number(one(typed.subjectId)),
    },
    reasonId: Number(one(typed.reasonId)),
    note: one(typed.note),
    caseId: numberIn(typed.caseId),
    days: numberIn(typed.days),
    minutes: Number(one(typed.minutes)),
    tags: all(typed.tags),
    into: one(typed.into),
    newer: one(typed.newer),
    title: one(typed.title),
    threadKind: one(typed.threadKind),
    passages: linesOf(one(typed.passages)),
    part: partIn({ part: one(typed.part), of: one(typed.of) }),
  };
}

export const undoFrom = (typed: Typed) => ({
  decisionId: Number(one(typed.decisionId)),
  next: ownPath(one(typed.next)),
});

const linesOf = (text: string) => text.split(/\r?\n/).filter((line) => line.trim() !== "");

const numberIn = (typed: string | string[] | undefined) => (one(typed) ? Number(one(typed)) : null);

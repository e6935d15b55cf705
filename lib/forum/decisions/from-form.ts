import { partIn } from "@/lib/forum/cases/part";
import { TARGET_KINDS } from "@/lib/forum/targets/kinds";
import { all, one, type Typed } from "@/lib/pipeline/typed";
import { ownPath } from "@/lib/urls";
import { KIND_NAMES, KINDS } from "./kinds";
import type { Field } from "./kinds/kind";

/** What every decision has, and the details of the kind that was chosen. */
export function decisionFrom(typed: Typed) {
  const kind = KIND_NAMES.find((name) => name === one(typed.kind));
  const fields = kind ? Object.entries(KINDS[kind].fields) : [];
  return {
    ...Object.fromEntries(
      fields.flatMap(([name, { asked }]) => (asked ? [[name, answerIn(typed[name] ?? [], asked)]] : [])),
    ),
    kind,
    subject: {
      kind: TARGET_KINDS.find((kind) => kind === one(typed.subjectKind)),
      id: Number(one(typed.subjectId)),
    },
    reasonId: Number(one(typed.reasonId)),
    note: one(typed.note),
    caseId: numberIn(typed.caseId),
    part: partIn({ part: one(typed.part), of: one(typed.of) }),
  };
}

export const undoFrom = (typed: Typed) => ({
  decisionId: Number(one(typed.decisionId)),
  next: ownPath(one(typed.next)),
});

function answerIn(typed: string | string[], { as }: NonNullable<Field["asked"]>) {
  switch (as) {
    case "number":
      return numberIn(typed);
    case "lines":
      return linesOf(one(typed));
    case "tags":
      return all(typed);
    default:
      return one(typed);
  }
}

const linesOf = (text: string) => text.split(/\r?\n/).filter((line) => line.trim() !== "");

const numberIn = (typed: string | string[] | undefined) => (one(typed) ? Number(one(typed)) : null);

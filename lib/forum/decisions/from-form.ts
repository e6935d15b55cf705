import { z } from "zod";
import { subjectKind } from "@/db/schema/subjects";
import { form, nextPath, number, numberOrNull, text, texts } from "@/lib/forms/fields";
import { partIn } from "@/lib/forum/cases/part";

const subject = {
  subjectKind: text.transform((said) => subjectKind.enumValues.find((kind) => kind === said)),
  subjectId: number,
};
/** One a line. */
const lines = text.transform((written) => written.split(/\r?\n/).filter((line) => line.trim() !== ""));

/** Everything a form of decisions has: of the details of all kinds, each kind takes its own. */
export const decisionFrom = form(
  z
    .object({
      ...{ kind: text, ...subject, reasonId: number, note: text, caseId: numberOrNull },
      ...{ days: numberOrNull, minutes: number, tags: texts, into: text, newer: text },
      ...{ title: text, threadKind: text, passages: lines, part: text, of: text },
    })
    .transform(({ subjectKind: kind, subjectId: id, part, of, ...rest }) => ({
      ...rest,
      subject: { kind, id },
      part: partIn({ part, of }),
    })),
);

export const undoFrom = form(z.object({ decisionId: number, next: nextPath }));

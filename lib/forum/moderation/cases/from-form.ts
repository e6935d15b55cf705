import { z } from "zod";
import { form, nextPath, number, text } from "@/lib/forms/fields";

export const caseFrom = form(z.object({ caseId: number, next: nextPath }));

export const escalationFrom = form(
  z
    .object({ subjectKind: text, subjectId: number, escalation: text })
    .transform(({ subjectKind: kind, subjectId: id, escalation }) => ({ subject: { kind, id }, escalation })),
);

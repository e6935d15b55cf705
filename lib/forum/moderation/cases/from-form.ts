import { z } from "zod";
import { form, nextPath, number, text } from "@/lib/forms/fields";

export const caseFrom = form(z.object({ caseId: number, next: nextPath }));

export const escalationFrom = form(
  z
    .object({ targetKind: text, targetId: number, escalation: text })
    .transform(({ targetKind: kind, targetId: id, escalation }) => ({ subject: { kind, id }, escalation })),
);

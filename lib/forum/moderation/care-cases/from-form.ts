import { z } from "zod";
import { form, nextPath, number, text } from "@/lib/forms/fields";

export const closedCaseFrom = form(z.object({ caseId: number, outcome: text, next: nextPath }));

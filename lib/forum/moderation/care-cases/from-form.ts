import { z } from "zod";
import { form, nextPath, number, text } from "@/lib/forms/fields";

/** `next` is where the queue goes on. */
export const closedCaseFrom = form(z.object({ caseId: number, outcome: text, next: nextPath }));

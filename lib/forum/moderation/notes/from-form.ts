import { z } from "zod";
import { form, nextPath, number, text } from "@/lib/forms/fields";

export const noteFrom = form(z.object({ caseId: number, text, next: nextPath }));
export const deletedNoteFrom = form(z.object({ noteId: number, next: nextPath }));

import { z } from "zod";
import { lines } from "@/lib/text/fields";
import { amount } from "@/lib/words/counts";
import { NOTE_CHARS } from "./rules";

const id = z.int().positive();

export const addNoteInput = z.object({
  caseId: id,
  text: lines({
    min: [1, "Write the note first."],
    max: [NOTE_CHARS, `Shorten the note to ${amount(NOTE_CHARS)} characters.`],
  }),
});

export const deleteNoteInput = z.object({ noteId: id });

import { z } from "zod";
import { lines, token } from "@/lib/text/fields";
import { isTimeZone } from "@/lib/words/zoned";
import { LARGEST_NOTE, LONGEST_NOTE } from "./rules";

const id = z.int().positive();

export const savePostInput = z.union([z.object({ commentId: id }), z.object({ threadId: id })]);
export type PostToSave = z.infer<typeof savePostInput>;

export const savedInput = z.object({ savedId: id });

const CHOOSE_DAY = "Choose a day, or leave the field empty for no reminder. Your note is kept in this form.";

export const noteSavedInput = savedInput.extend({
  note: lines({
    max: [
      LONGEST_NOTE,
      (length) =>
        `A note has at most ${LONGEST_NOTE} characters. Yours has ${length} and is kept in this form: shorten it and save again.`,
    ],
  }).refine(
    (note) => [...note].length <= LARGEST_NOTE,
    "This note has too many signs that are made of several parts. Your note is kept in this form: shorten it and save again.",
  ),
  remindOn: z
    .string(CHOOSE_DAY)
    .regex(/^\d{4}-\d\d-\d\d$/, CHOOSE_DAY)
    .refine(isDay, CHOOSE_DAY)
    .nullable(),
  timeZone: token(60).refine(
    isTimeZone,
    "We do not know this time zone. Open this page again and save once more.",
  ),
});

/** "2027-02-30" is none. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

import { z } from "zod";
import { form, number, text, textOrNull } from "@/lib/forms/fields";

export const savedFrom = form(z.object({ savedId: number }));

/** Without script, the form cannot know the time zone. */
export const notedFrom = form(
  z.object({
    savedId: number,
    note: text,
    remindOn: textOrNull,
    timeZone: text.transform((zone) => zone || "UTC"),
  }),
);

import { z } from "zod";
import { chosenId, form, number, text } from "@/lib/forms/fields";
import { guestFields, wordsFields } from "@/lib/forum/content/threads/from-form";
import { withBody } from "@/lib/rich-text/from-form";

export const scheduleFrom = form(
  z
    .object({ ...wordsFields, ...guestFields, scheduledId: chosenId, publishAt: text, timeZone: text })
    .transform(withBody),
);

export const scheduledFrom = form(z.object({ scheduledId: number }));

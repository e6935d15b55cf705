import { z } from "zod";
import { guest, words } from "@/lib/forum/content/threads/input";
import { token } from "@/lib/text/fields";
import { instantOf, isTimeZone } from "@/lib/words/zoned";

const CHOOSE_TIME = "Choose a date and a time.";

export const scheduleArticleInput = z
  .object({
    ...words,
    ...guest,
    /** Null for an article that has no schedule yet. */
    scheduledId: z.int().positive().nullable().default(null),
    publishAt: z
      .string(CHOOSE_TIME)
      .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, CHOOSE_TIME)
      .refine((local) => !Number.isNaN(Date.parse(`${local}:00Z`)), CHOOSE_TIME),
    timeZone: token(60).refine(isTimeZone, "Choose a time zone from the list."),
  })
  .transform(({ publishAt, ...article }) => ({
    ...article,
    publishAt: instantOf(publishAt, article.timeZone),
  }));

export const scheduledInput = z.object({ scheduledId: z.int().positive() });

export const refusalInput = scheduledInput.extend({ refusal: token(1000) });

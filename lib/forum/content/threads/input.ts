import { z } from "zod";
import { bodyInput, title } from "@/lib/rich-text/body-input";
import { lines, token } from "@/lib/text/fields";
import { BODY, TAGS, TITLE } from "./rules";

const tags = z
  .array(token(60))
  .transform((slugs) => [...new Set(slugs)])
  .superRefine((slugs, check) => {
    if (slugs.length < TAGS.min) check.addIssue({ code: "custom", message: "Choose at least one tag." });
    if (slugs.length > TAGS.max)
      check.addIssue({ code: "custom", message: `Choose at most ${TAGS.max} tags.` });
  });

export const words = { title: title(TITLE), body: bodyInput(BODY), tags };

export const askQuestionInput = z.object({
  ...words,
  askedOfAuthor: z.boolean(),
  anonymous: z.boolean().default(false),
});
export type AskQuestion = z.infer<typeof askQuestionInput>;

export const publishArticleInput = z.object({
  ...words,
  /** The scheduled article that is published now; null for one without a schedule. */
  scheduledId: z.int().positive().nullable().default(null),
});

export const day = z.iso.date({ message: "Enter a date with year, month and day." });

const month = z.iso.date({ message: "Write a month and a year, such as March 2024." });

export const recoveryInput = z.object({
  outcome: z.enum(["recovering", "running", "running_with_limits", "stopped"], {
    message: "Choose where you are now.",
  }),
  side: z.enum(["left", "right", "both"]).nullable().default(null),
  surgery: z.boolean().nullable().default(null),
  weeklyDistanceBefore: z
    .enum(["under_20_km", "20_to_40_km", "40_to_60_km", "60_to_80_km", "over_80_km"])
    .nullable()
    .default(null),
  onsetOn: month.nullable().default(null),
  firstRunOn: month.nullable().default(null),
  fullTrainingOn: month.nullable().default(null),
});

const storyUpdate = z.object({
  writtenAt: z.date(),
  pain: z.int().min(0).max(10).nullable(),
  note: lines({
    min: [1, "Write a few words of what changed."],
    max: [2000, "An update has at most 2,000 characters."],
  }),
});

export const tellStoryInput = z.object({
  ...words,
  recovery: recoveryInput,
  updates: z.array(storyUpdate).max(200).default([]),
});
export type TellStory = z.infer<typeof tellStoryInput>;

export const pinArticleInput = z.object({ threadId: z.int().positive() });

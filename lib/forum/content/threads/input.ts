import { z } from "zod";
import { recordInput } from "@/lib/forum/content/stories/record-input";
import { bodyInput, title } from "@/lib/rich-text/body-input";
import { isWebLink } from "@/lib/rich-text/safe-link";
import { line, token } from "@/lib/text/fields";
import { BODY, GUEST_NAME, TAGS, TITLE } from "./rules";

const tags = z
  .array(token(60))
  .transform((slugs) => [...new Set(slugs)])
  .superRefine((slugs, check) => {
    if (slugs.length < TAGS.min) check.addIssue({ code: "custom", message: "Choose at least one tag." });
    if (slugs.length > TAGS.max)
      check.addIssue({ code: "custom", message: `Choose at most ${TAGS.max} tags.` });
  });

const url = line({ max: [500, "A web address has at most 500 characters."] }).refine(
  (typed) => typed === "" || isWebLink(typed),
  "Enter a whole web address, for example https://ana.example.",
);

/** Of the guest who wrote an article (guest-author.ts). */
export const guest = {
  guestName: line({ max: [GUEST_NAME.max, `A name has at most ${GUEST_NAME.max} characters.`] }).default(""),
  guestUrl: url.default(""),
};

export const words = { title: title(TITLE), body: bodyInput(BODY), tags };

export const askQuestionInput = z.object({
  ...words,
  askedOfAuthor: z.boolean(),
  anonymous: z.boolean().default(false),
});
export type AskQuestion = z.infer<typeof askQuestionInput>;

export const publishArticleInput = z.object({
  ...words,
  ...guest,
  /** The scheduled article that is published now; null for one without a schedule. */
  scheduledId: z.int().positive().nullable().default(null),
});

export const day = z.iso.date({ message: "Enter a date with year, month and day." });

export const tellStoryInput = z.object({
  ...words,
  recovery: recordInput.prefault({}),
});
export type TellStory = z.infer<typeof tellStoryInput>;

export const pinArticleInput = z.object({ threadId: z.int().positive() });

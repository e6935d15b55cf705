import { z } from "zod";
import { line, lines } from "@/lib/text/fields";
import { lengthOf } from "@/lib/text/length";
import { MOST_LETTERS } from "./words";

const AT_ONCE = 5;
const id = z.int().positive();

export const rememberWordingInput = z.object({
  answer: z.union([z.object({ commentId: id }), z.object({ threadId: id, block: id.max(100_000) })]),
  title: line({ max: [1_000, "This title is too long to remember."] }),
  body: lines({ max: [40_000, "This text is too long to remember."] }),
});

export const forgetWordingInput = z.object({ id });

/** Ways to ask that the author adds to an answer. */
export const waysToAsk = z
  .array(line())
  .default([])
  .transform((lines) => [...new Set(lines)].filter(Boolean))
  .superRefine((lines, check) => {
    const issue = (message: string) => check.addIssue({ code: "custom", message });
    if (lines.length > AT_ONCE) issue(`Write at most ${AT_ONCE} ways to ask. You wrote ${lines.length}.`);
    const long = lines.find((words) => lengthOf(words) > MOST_LETTERS);
    if (long)
      issue(`Shorten each way to ask to ${MOST_LETTERS} characters. One of yours has ${lengthOf(long)}.`);
  });

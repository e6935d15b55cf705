import { z } from "zod";
import { lines } from "@/lib/text/fields";

const finding = z.object({
  check: z.enum([
    ...(["first_link", "many_links", "typed_fast", "same_text"] as const),
    ...(["spam_shape", "word_rule", "learnt", "akismet"] as const),
  ]),
  because: lines({
    min: [1, "Say what was found."],
    max: [1_000, "A finding has at most 1,000 characters."],
  }),
  words: z
    .array(lines({ max: [2_100, "Words that were found have at most 2,100 characters."] }))
    .max(20)
    .optional(),
  hold: z.boolean(),
});

export const fileFindingsInput = z.object({
  texts: z
    .array(
      z.object({
        kind: z.enum(["thread", "comment"]),
        id: z.int().positive(),
        findings: z.array(finding).min(1).max(20),
      }),
    )
    .min(1)
    .max(200),
});

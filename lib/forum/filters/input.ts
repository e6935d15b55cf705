import { z } from "zod";

const finding = z.object({
  check: z.enum([
    ...(["first_link", "many_links", "typed_fast", "same_text"] as const),
    ...(["spam_shape", "word_rule", "learnt", "akismet"] as const),
  ]),
  because: z.string().min(1).max(1_000),
  words: z.array(z.string().max(2_100)).max(20).optional(),
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

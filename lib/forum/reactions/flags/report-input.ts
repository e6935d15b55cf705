import { z } from "zod";
import { targetInput } from "@/lib/forum/targets/target";
import { line, lines } from "@/lib/text/fields";

const MOST_WORDS = 5_000;
const FEWEST_WORDS = 20;

/** The elements of a notice: https://eur-lex.europa.eu/eli/reg/2022/2065/oj, Article 16. */
export const reportInput = z.object({
  subject: targetInput,
  why: lines({
    min: [
      FEWEST_WORDS,
      `Say in at least ${FEWEST_WORDS} characters why it is against the law, and against which.`,
    ],
    max: [MOST_WORDS, `That is more than ${MOST_WORDS.toLocaleString("en")} characters.`],
  }),
  name: line({ max: [200, "A name has at most 200 characters."] }).default(""),
  email: z.union([z.literal(""), z.email("This is no mail address.")]).default(""),
  goodFaith: z.literal(true, { error: "Confirm that what you say is right as far as you know." }),
});

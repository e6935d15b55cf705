import { z } from "zod";
import { targetInput } from "@/lib/forum/targets/target";
import { line, lines } from "@/lib/text/fields";
import { amount } from "@/lib/words/counts";

const MOST_WORDS = 5_000;
const FEWEST_WORDS = 20;

/** The elements of a notice: https://eur-lex.europa.eu/eli/reg/2022/2065/oj, Article 16. */
export const reportInput = z.object({
  subject: targetInput,
  why: lines({
    min: [FEWEST_WORDS, `Say in at least ${FEWEST_WORDS} characters why it is illegal, and under which law.`],
    max: [MOST_WORDS, `Use at most ${amount(MOST_WORDS)} characters.`],
  }),
  name: line({ max: [200, "Use at most 200 characters for your name."] }).default(""),
  email: z
    .union([
      z.literal(""),
      z.email("This email address is not valid. Enter one like name@example.org, or leave this empty."),
    ])
    .default(""),
  goodFaith: z.literal(true, {
    error: "Confirm that your report is accurate and complete to the best of your knowledge.",
  }),
});

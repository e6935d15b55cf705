import { z } from "zod";
import type { FlagReason } from "@/db/flags/schema";
import { targetInput } from "@/lib/forum/targets/target";
import { lines } from "@/lib/text/fields";
import { amount } from "@/lib/words/counts";

const MOST_WORDS = 2_000;

export const FLAG_REASONS = [
  "spam",
  "dangerous_advice",
  "harassment",
  "private_information",
  "off_topic",
  "other",
] as const satisfies readonly FlagReason[];

const NEEDED: Partial<Record<FlagReason, string>> = {
  dangerous_advice: "Say what is dangerous about it.",
  other: "Say in your own words what is wrong.",
};

const TOO_LONG = `Use at most ${amount(MOST_WORDS)} characters.`;
const words = lines({ max: [MOST_WORDS, TOO_LONG] });

export const flagTargetInput = z
  .object({
    subject: targetInput,
    reason: z.enum(FLAG_REASONS, { error: "Choose what is wrong." }),
    note: words.default(""),
  })
  .superRefine(({ reason, note }, context) => {
    const message = NEEDED[reason];
    if (message && !note) context.addIssue({ code: "custom", path: ["note"], message });
  });

export const withdrawFlagInput = z.object({ subject: targetInput });

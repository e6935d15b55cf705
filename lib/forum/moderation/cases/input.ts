import { z } from "zod";
import { targetInput } from "@/lib/forum/targets/target";
import { lines } from "@/lib/text/fields";
import { amount } from "@/lib/words/counts";

export const caseInput = z.object({ caseId: z.int().positive() });

const ESCALATION = { min: 10, max: 2_000 } as const;

export const escalateInput = z.object({
  subject: targetInput,
  escalation: lines({
    min: [ESCALATION.min, `Explain to the admins what happened, in at least ${ESCALATION.min} characters.`],
    max: [ESCALATION.max, `Shorten the note to ${amount(ESCALATION.max)} characters.`],
  }),
});

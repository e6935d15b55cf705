import { z } from "zod";
import { targetInput } from "@/lib/forum/targets/target";
import { lines } from "@/lib/text/fields";

export const caseInput = z.object({ caseId: z.int().positive() });

const ESCALATION = { min: 10, max: 2_000 } as const;

export const escalateInput = z.object({
  subject: targetInput,
  escalation: lines({
    min: [ESCALATION.min, `Tell the admins in at least ${ESCALATION.min} characters what happened.`],
    max: [ESCALATION.max, `The note can have ${ESCALATION.max} characters at most.`],
  }),
});

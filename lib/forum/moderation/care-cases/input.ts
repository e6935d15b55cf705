import { z } from "zod";

export const closeCaseInput = z.object({
  caseId: z.int().positive(),
  outcome: z.enum(["looked_after", "left"], { message: "Choose one of the two buttons." }),
});

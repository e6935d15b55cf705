import { z } from "zod";
import { outcomeSaid } from "@/db/check-ins/schema";

export const askOutcomesInput = z.object({});

export const outcomeTokenInput = z.object({ token: z.string().max(2000) });

export const tellOutcomeInput = outcomeTokenInput.extend({
  said: z.enum(outcomeSaid.enumValues, "Choose one of the four."),
});

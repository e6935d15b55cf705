import { z } from "zod";
import { outcomeAnswer } from "@/db/check-ins/schema";
import { token } from "@/lib/text/fields";

export const sendCheckInsInput = z.object({});

export const outcomeTokenInput = z.object({ token: token(2000) });

export const recordOutcomeInput = outcomeTokenInput.extend({
  answer: z.enum(outcomeAnswer.enumValues, "Choose one of the four answers."),
});

import { z } from "zod";
import { amount } from "@/lib/words/counts";
import { holds, THRESHOLDS, type ThresholdName } from "./thresholds";

const names = Object.keys(THRESHOLDS) as ThresholdName[];
const name = z.enum(names, { error: "This threshold does not exist." });

export const changeThresholdInput = z
  .object({ name, value: z.number({ error: "Enter a number." }).nullable() })
  .superRefine(({ name, value }, context) => {
    if (value === null || holds(name, value)) return;
    context.addIssue({ code: "custom", path: ["value"], message: boundsInWords(name) });
  });

export function boundsInWords(name: ThresholdName): string {
  const { least, most, step } = THRESHOLDS[name];
  const kind = step === 1 ? "A whole number" : `A multiple of ${step}`;
  return `${kind} from ${least} to ${amount(most)}.`;
}

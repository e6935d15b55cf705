import { z } from "zod";
import { form, text } from "@/lib/forms/fields";
import { passed } from "@/lib/forum-settings/first-steps";

/** `firstSteps` is the setting that the page began with. */
export const passedStepFrom = form(
  z.object({ step: text, firstSteps: text }).transform(({ step, firstSteps }) => ({
    changes: [{ name: "firstSteps" as const, typed: passed(firstSteps, step), was: firstSteps }],
  })),
);

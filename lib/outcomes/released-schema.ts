import { z } from "zod";
import type { Outcomes } from "./released";
import { STAGES } from "./setbacks";
import { MIN_RUNNERS } from "./small-cells";

const week = z.int().min(0);
const percent = z.int().min(0).max(100);
/** No number of runners is under 11. */
const runners = z.int().min(MIN_RUNNERS);
const range = { lower: percent, upper: percent };

const groupCurve = z.strictObject({
  runners,
  startWeek: week,
  endWeek: week,
  steps: z.array(z.strictObject({ week, percent, ...range })),
  atRisk: z.array(z.strictObject({ week, runners })),
  median: z.strictObject({ week, lower: week.nullable(), upper: week.nullable() }).nullable(),
});
const curve = groupCurve.extend({ open: runners.nullable(), stoppedPercent: percent.nullable() });
const comparison = z.strictObject({
  curves: z.tuple([groupCurve, groupCurve]),
  p: z.number().min(0).max(1).nullable(),
});
const milestone = z.strictObject({
  curve: curve.nullable(),
  toldAfterwards: runners.nullable(),
  splits: z.strictObject({ weekly_distance: comparison.nullable(), age: comparison.nullable() }),
});

/** The form in which a release is stored. */
export const outcomesSchema: z.ZodType<Outcomes> = z.strictObject({
  milestones: z.strictObject({ first_run: milestone, thirty_minutes: milestone, full_training: milestone }),
  treatments: z.array(
    z.strictObject({
      treatment: z.int().positive(),
      runners,
      fromWeek: week.nullable(),
      counts: z.array(runners.nullable()).length(4),
      helpedPercent: z.strictObject({ value: percent, ...range }).nullable(),
    }),
  ),
  setbacks: z
    .array(
      z.strictObject({
        stage: z.enum(STAGES),
        runners: runners.nullable(),
        costWeeks: z.strictObject({ median: week, lower: week, upper: week }).nullable(),
      }),
    )
    .nullable(),
});

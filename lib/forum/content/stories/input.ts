import { z } from "zod";
import { recoveryOutcome, setbackCause, treatmentEffect, treatmentEnd } from "@/db/stories/schema";
import { day } from "@/lib/forum/content/threads/input";
import { lines, token } from "@/lib/text/fields";
import { costWeeks, reachedInput } from "./record-input";
import { MAX_DISTANCE_KM } from "./rules";

const NOTE_LENGTH = 2000;

const note = lines({
  min: [1, "Write what happened: what changed, what you did, how it felt."],
  max: [NOTE_LENGTH, "Your update has more than 2,000 characters. Shorten it, or post two updates."],
});

const PAIN = "Choose a pain level from 0 to 10.";
const pain = z.int(PAIN).min(0, PAIN).max(10, PAIN).nullable().default(null);

const DISTANCE = `Write the distance as a number, at most ${MAX_DISTANCE_KM} km.`;

const answer = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, "Choose one of the answers.").nullable().default(null);

export const addStoryUpdateInput = z.object({
  threadId: z.int().positive(),
  writtenOn: day,
  painDuring: pain,
  painNextMorning: pain,
  /** In kilometres. */
  distance: z.number(DISTANCE).positive(DISTANCE).max(MAX_DISTANCE_KM, DISTANCE).nullable().default(null),
  note,
  recovery: z
    .object({
      /** Null keeps the outcome as it is. */
      outcome: answer(recoveryOutcome.enumValues),
      /** Reached on the day of the update. */
      reached: reachedInput,
      setback: z
        .object({ cause: answer(setbackCause.enumValues), costWeeks })
        .nullable()
        .default(null),
      treatment: z
        .object({
          tag: token(60),
          change: z.enum(["began", "ended"], "Say whether you began or ended this treatment."),
          effect: answer(treatmentEffect.enumValues),
          endedBecause: answer(treatmentEnd.enumValues),
        })
        .nullable()
        .default(null),
    })
    .prefault({}),
});
export type AddStoryUpdate = z.infer<typeof addStoryUpdateInput>;

import { z } from "zod";
import { day, recoveryInput } from "@/lib/forum/content/threads/input";

const NOTE_LENGTH = 2000;

const note = z
  .string()
  .transform((typed) =>
    typed
      .replace(/\r\n?/g, "\n")
      .replace(/[^\P{C}\n]/gu, "")
      .trim(),
  )
  .pipe(
    z
      .string()
      .min(1, "Write what happened: what changed, what you did, how it felt.")
      .max(NOTE_LENGTH, "Your update has more than 2,000 characters. Shorten it, or post two updates."),
  );

export const addStoryUpdateInput = z.object({
  threadId: z.int().positive(),
  writtenOn: day,
  pain: z.int().min(0).max(10, "Choose a pain level from 0 to 10.").nullable(),
  note,
  recovery: recoveryInput.pick({ outcome: true, firstRunOn: true, fullTrainingOn: true }),
});

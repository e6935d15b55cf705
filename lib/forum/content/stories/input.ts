import { z } from "zod";
import { day, recoveryInput } from "@/lib/forum/content/threads/input";
import { lines } from "@/lib/text/fields";

const NOTE_LENGTH = 2000;

const note = lines({
  min: [1, "Write what happened: what changed, what you did, how it felt."],
  max: [NOTE_LENGTH, "Your update has more than 2,000 characters. Shorten it, or post two updates."],
});

export const addStoryUpdateInput = z.object({
  threadId: z.int().positive(),
  writtenOn: day,
  pain: z.int().min(0).max(10, "Choose a pain level from 0 to 10.").nullable(),
  note,
  recovery: recoveryInput.pick({ outcome: true, firstRunOn: true, fullTrainingOn: true }),
});

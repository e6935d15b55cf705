import { z } from "zod";
import { form, number, numberOrNull, text, textOrNull } from "@/lib/forms/fields";
import { monthOrNull } from "@/lib/forms/month";

export const updateFrom = form(
  z
    .object({
      threadId: number,
      writtenOn: text,
      pain: numberOrNull,
      note: text,
      "recovery.outcome": textOrNull,
      "recovery.firstRunOn": monthOrNull,
      "recovery.fullTrainingOn": monthOrNull,
    })
    .transform(({ threadId, writtenOn, pain, note, ...said }) => ({
      threadId,
      writtenOn,
      pain,
      note,
      recovery: {
        outcome: said["recovery.outcome"] ?? undefined,
        firstRunOn: said["recovery.firstRunOn"],
        fullTrainingOn: said["recovery.fullTrainingOn"],
      },
    })),
);

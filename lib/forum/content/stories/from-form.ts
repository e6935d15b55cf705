import { z } from "zod";
import { form, number, numberOrNull, text, textOrNull, texts, yes } from "@/lib/forms/fields";

const KM_PER_MILE = 1.609344;

export const updateFrom = form(
  z
    .object({
      threadId: number,
      writtenOn: text,
      painDuring: numberOrNull,
      painNextMorning: numberOrNull,
      distance: textOrNull.transform((typed) => typed && Number(typed.replace(",", "."))),
      distanceUnit: text,
      note: text,
      "recovery.outcome": textOrNull,
      "recovery.reached": texts,
      "recovery.setback": yes,
      "recovery.setback.cause": textOrNull,
      "recovery.setback.costWeeks": numberOrNull,
      "recovery.treatment.tag": textOrNull,
      "recovery.treatment.change": textOrNull,
      "recovery.treatment.effect": textOrNull,
      "recovery.treatment.endedBecause": textOrNull,
    })
    .transform(
      ({ threadId, writtenOn, painDuring, painNextMorning, distance, distanceUnit, note, ...said }) => ({
        threadId,
        writtenOn,
        painDuring,
        painNextMorning,
        distance: distance && distanceUnit === "miles" ? distance * KM_PER_MILE : distance,
        note,
        recovery: {
          outcome: said["recovery.outcome"],
          reached: said["recovery.reached"],
          setback: setbackIn(said),
          treatment: said["recovery.treatment.tag"] && {
            tag: said["recovery.treatment.tag"],
            change: said["recovery.treatment.change"] ?? undefined,
            effect: said["recovery.treatment.effect"],
            endedBecause: said["recovery.treatment.endedBecause"],
          },
        },
      }),
    ),
);

interface SetbackFields {
  readonly "recovery.setback": boolean;
  readonly "recovery.setback.cause": string | null;
  readonly "recovery.setback.costWeeks": number | null;
}

/** A cause or a cost is enough: the box for a setback need not be ticked as well. */
function setbackIn(said: SetbackFields) {
  const [cause, costWeeks] = [said["recovery.setback.cause"], said["recovery.setback.costWeeks"]];
  return said["recovery.setback"] || cause !== null || costWeeks !== null ? { cause, costWeeks } : null;
}

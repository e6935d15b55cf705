import { z } from "zod";
import { distanceUnit } from "@/db/people/schema";
import { updateDistanceUnit } from "@/db/people/writes";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { memberOperation } from "@/lib/pipeline/operation";
import { ALLOW } from "@/lib/pipeline/verdict";

export const chooseUnit = memberOperation({
  name: "chooseUnit",
  input: z.object({
    unit: z
      .enum(distanceUnit.enumValues, "Choose kilometres, miles, or what your browser’s language suggests.")
      .nullable(),
  }),
  limit: { points: 100, seconds: 3600 },
  load: async () => null,
  authorize: () => ALLOW,
  async write(tx, { input: { unit }, actor }): Promise<EventOf<"person.unit_chosen">> {
    await updateDistanceUnit(tx, actor.id, unit);
    return { name: "person.unit_chosen", personId: actor.id, unit };
  },
  effects: { "person.unit_chosen": none },
});

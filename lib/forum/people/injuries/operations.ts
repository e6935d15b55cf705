import { z } from "zod";
import { findInjuryTag } from "@/db/injuries/reads";
import { deleteOwnInjury, setOwnInjury } from "@/db/injuries/writes";
import { DomainError } from "@/lib/errors";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { memberOperation } from "@/lib/pipeline/operation";
import { ALLOW } from "@/lib/pipeline/verdict";
import { saveInjuryInput } from "./input";

/** The events name no injury: the log of events is kept, and an injury is private and can be removed. */
export const saveInjury = memberOperation({
  name: "saveInjury",
  input: saveInjuryInput,
  limit: { points: 60, seconds: 3600 },
  load: (tx, { injury }) => findInjuryTag(injury, tx),
  authorize: () => ALLOW,
  async write(
    tx,
    { input: { since: sinceMonth }, loaded: tagId, actor, at },
  ): Promise<EventOf<"injury.saved">> {
    if (tagId === null) throw refused("injury", "Choose an injury from the list.");
    if (sinceMonth && new Date(sinceMonth) > at)
      throw refused("since", "This month is in the future. Choose an earlier one, or leave this empty.");
    await setOwnInjury(tx, { personId: actor.id, tagId, sinceMonth, savedAt: at });
    return { name: "injury.saved" };
  },
  effects: { "injury.saved": none },
});

export const removeInjury = memberOperation({
  name: "removeInjury",
  input: z.object({}),
  limit: { points: 60, seconds: 3600 },
  load: async () => null,
  authorize: () => ALLOW,
  async write(tx, { actor }): Promise<EventOf<"injury.removed">> {
    await deleteOwnInjury(tx, actor.id);
    return { name: "injury.removed" };
  },
  effects: { "injury.removed": none },
});

function refused(field: "injury" | "since", sentence: string): DomainError {
  return new DomainError("invalid", sentence, { fields: { [field]: sentence } });
}

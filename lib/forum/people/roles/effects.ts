import { cacheKey } from "@/lib/addresses/cache-keys";
import type { EffectsOf } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import type { Job } from "@/lib/events/job";

/** Every page shows roles beside names. */
export const roleEffects: EffectsOf<"role.changed" | "role.proposed"> = {
  "role.changed": (event) => ({ stale: [cacheKey.site], jobs: [mailOf(event, false)] }),
  "role.proposed": (event) => ({ jobs: [mailOf(event, true)] }),
};

function mailOf({ personId, to }: EventOf<"role.changed" | "role.proposed">, proposed: boolean): Job {
  return { name: "mail_role", payload: { personId, role: to, proposed } };
}

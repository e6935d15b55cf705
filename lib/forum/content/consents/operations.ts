import { z } from "zod";
import { lockConsent, markConsentWithdrawn } from "@/db/consents/writes";
import { DomainError } from "@/lib/errors";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { memberOperation } from "@/lib/pipeline/operation";
import { canWithdrawConsent } from "./policy";

export const withdrawConsent = memberOperation({
  name: "withdrawConsent",
  input: z.object({ consentId: z.int().positive() }),
  limit: { points: 100, seconds: 3600 },
  async load(tx, { consentId }) {
    const consent = await lockConsent(tx, consentId);
    if (!consent) throw new DomainError("not_found", "There is no such consent.");
    return consent;
  },
  authorize: ({ actor, loaded }) => canWithdrawConsent(actor, loaded),
  async write(tx, { loaded, at }): Promise<EventOf<"consent.withdrawn">> {
    const changed = await markConsentWithdrawn(tx, loaded.id, at);
    return { name: "consent.withdrawn", consentId: loaded.id, changed };
  },
  effects: { "consent.withdrawn": none },
});

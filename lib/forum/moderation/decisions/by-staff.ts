import { z } from "zod";
import { DomainError } from "@/lib/errors";
import { chosenId, text } from "@/lib/forms/fields";
import type { FoundTarget } from "@/lib/forum/targets/find-target";
import { canDecide } from "@/lib/forum/targets/policy";
import type { Member } from "@/lib/pipeline/actor";
import { ALLOW, type Verdict } from "@/lib/pipeline/verdict";
import { lines } from "@/lib/text/fields";
import { amount } from "@/lib/words/counts";
import { NOTE } from "./input";

export const byStaffInput = {
  reasonId: z.int().positive().nullable().default(null),
  note: lines({ max: [NOTE.max, `Shorten the facts to ${amount(NOTE.max)} characters.`] }).default(""),
};

export const reasonFields = { reasonId: chosenId, note: text };

/** A moderator or admin who changes somebody else's post makes a decision on record, with a reason. */
export function actsAsStaff(actor: Member, ownerId: number): boolean {
  return actor.id !== ownerId && (actor.role === "moderator" || actor.role === "admin");
}

export function canActAsStaff(actor: Member, { owner }: FoundTarget, at: Date): Verdict {
  return owner && actsAsStaff(actor, owner.id)
    ? canDecide(actor, { ownerId: owner.id, ownerRole: owner.role }, at)
    : ALLOW;
}

export function requireReason(reasonId: number | null): { readonly id: number } {
  if (reasonId !== null) return { id: reasonId };
  const message = "Choose a reason. The writer and the public log show it.";
  throw new DomainError("invalid", message, { fields: { reasonId: message } });
}

import { z } from "zod";
import { DomainError } from "@/lib/errors";
import { canDecide } from "@/lib/forum/moderation/policy";
import type { Actor } from "@/lib/forum/people/actor";
import type { FoundTarget } from "@/lib/forum/targets/find-target";
import { one, type Typed } from "@/lib/pipeline/typed";
import { ALLOW, type Verdict } from "@/lib/pipeline/verdict";
import { NOTE } from "./input";

/** What whoever keeps order gives besides, where the author needs no reason. */
export const byStaffInput = {
  reasonId: z.int().positive().nullable().default(null),
  note: z.string().trim().max(NOTE.max, `The facts can have ${NOTE.max} characters at most.`).default(""),
};

export const reasonFrom = (typed: Typed) => ({
  reasonId: Number(one(typed.reasonId)) || null,
  note: one(typed.note),
});

/** Whether somebody acts on another's words because they keep order: then it is a decision, with a reason, on record. */
export function actsAsStaff(actor: Actor, ownerId: number): boolean {
  if (actor.kind !== "member" || actor.id === ownerId) return false;
  return actor.role === "moderator" || actor.role === "admin";
}

/** By office nobody decides about what belongs to somebody of a higher role. */
export function canActAsStaff(actor: Actor, { owner }: FoundTarget, at: Date): Verdict {
  return owner && actsAsStaff(actor, owner.id)
    ? canDecide(actor, { ownerId: owner.id, ownerRole: owner.role }, at)
    : ALLOW;
}

export function requireReason(reasonId: number | null): { readonly id: number } {
  if (reasonId !== null) return { id: reasonId };
  const message = "Choose a reason: whoever wrote it is told, and it stands in the log.";
  throw new DomainError("invalid", message, { fields: { reasonId: message } });
}

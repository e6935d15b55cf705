import { mayModerate } from "@/lib/forum/targets/policy";
import type { Member } from "@/lib/pipeline/actor";
import { ALLOW, andThen, deny, type Verdict } from "@/lib/pipeline/verdict";
import { isDeletable, MOST_NOTES } from "./rules";

interface OfCase {
  readonly ownerId: number | null;
}

/** Any moderator but the one whom the case is about, also after the decision: an appeal may follow. */
export function canAddNote(
  actor: Member,
  { ownerId, notes }: OfCase & { readonly notes: number },
  at: Date,
): Verdict {
  return andThen(mayModerate(actor, at), () => {
    if (actor.id === ownerId) return deny("This case is about you, so you cannot write notes on it.");
    return notes >= MOST_NOTES
      ? deny(`This case has ${MOST_NOTES} notes already. Decide it, or talk to each other.`, "conflict")
      : ALLOW;
  });
}

interface Written extends OfCase {
  readonly writerId: number | null;
  readonly createdAt: Date;
}

export function canDeleteNote(actor: Member, { ownerId, writerId, createdAt }: Written, at: Date): Verdict {
  return andThen(mayModerate(actor, at), () => {
    if (actor.id === ownerId || actor.id !== writerId)
      return deny("Only the moderator who wrote this note can delete it.");
    return isDeletable(createdAt, at)
      ? ALLOW
      : deny("You had 10 minutes to delete this note, and they are over. Add another note.", "conflict");
  });
}

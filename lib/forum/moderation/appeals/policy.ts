import type { Appealable, AppealForWrite } from "@/db/appeals/writes";
import type { ActiveModerator } from "@/db/people/members";
import { restricts } from "@/lib/forum/moderation/decisions/kinds";
import { canDecide } from "@/lib/forum/targets/policy";
import { type Member, UNRESTRICTED } from "@/lib/pipeline/actor";
import { ALLOW, andThen, deny, type Verdict } from "@/lib/pipeline/verdict";
import { lastDayOf, MOST_MESSAGES } from "./rules";

type Decided = Pick<
  Appealable,
  "kind" | "ownerId" | "createdAt" | "undoneAt" | "partOfId" | "supersededById" | "appealed"
>;

/** Once, within the appeal period, even if suspended. */
export function canAppeal(
  actor: Member,
  decision: Decided,
  { at, days }: { readonly at: Date; readonly days: number },
): Verdict {
  if (actor.id !== decision.ownerId) return deny("Only the one whom a decision concerns can appeal it.");
  if (decision.undoneAt) return deny("This decision was taken back already: it holds no longer.", "conflict");
  if (decision.appealed)
    return deny("You have appealed this decision already. Load this page again to read it.", "conflict");
  if (decision.partOfId)
    return deny("This is a part of a larger decision: appeal that, and all of it is looked at.", "conflict");
  if (decision.supersededById)
    return deny("A moderator has decided about this since: appeal what they decided.", "conflict");
  if (!restricts(decision.kind)) return deny("This takes nothing from you: there is nothing to appeal.");
  return at > lastDayOf(decision.createdAt, days)
    ? deny(`The ${days} days to appeal this decision are over.`)
    : ALLOW;
}

type Open = Pick<AppealForWrite, "personId" | "personRole" | "byId" | "decidedAt" | "granted">;

/** The moderator who made the decision may decide the appeal only if nobody else can; the member who appeals never. */
export function canDecideAppeal(
  actor: Member,
  appeal: Open,
  { at, moderators }: { readonly at: Date; readonly moderators: readonly ActiveModerator[] },
): Verdict {
  const owned = { ownerId: appeal.personId, ownerRole: appeal.personRole };
  return andThen(canDecide(actor, owned, at), () => {
    if (appeal.decidedAt) {
      const became = appeal.granted ? "granted" : "refused";
      return deny(`This appeal has been answered meanwhile: it was ${became}.`, "conflict");
    }
    if (actor.id !== appeal.byId) return ALLOW;
    const others = moderators.filter(({ id }) => id !== actor.id).map(asMember);
    return others.some((other) => canDecide(other, owned, at).allowed)
      ? deny("You made the decision that this appeal is about: another moderator answers it.")
      : ALLOW;
  });
}

type Exchange = Open & Pick<AppealForWrite, "said" | "saidById">;

export function canWriteToAppeal(
  actor: Member,
  appeal: Exchange,
  context: { readonly at: Date; readonly moderators: readonly ActiveModerator[] },
): Verdict {
  if (actor.id === appeal.personId) return canReply(appeal);
  return andThen(canDecideAppeal(actor, appeal, context), () => {
    if (appeal.saidById !== null && appeal.saidById !== appeal.personId)
      return deny("They have been asked something already: wait for the answer, or decide.", "conflict");
    return appeal.said >= MOST_MESSAGES
      ? deny("Enough has been asked: decide the appeal by what is there.", "conflict")
      : ALLOW;
  });
}

function canReply({ decidedAt, personId, saidById }: Exchange): Verdict {
  if (decidedAt) return deny("Your appeal has been answered already.", "conflict");
  return saidById === null || saidById === personId
    ? deny("Nobody has asked you anything that is still open.", "conflict")
    : ALLOW;
}

function asMember({ id, handle, role }: ActiveModerator): Member {
  return { kind: "member", id, handle, role, joinedAt: new Date(0), ...UNRESTRICTED };
}

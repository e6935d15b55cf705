import type { Appealable, AppealForWrite } from "@/db/appeals/writes";
import type { ActiveModerator } from "@/db/people/members";
import { KINDS, restricts } from "@/lib/forum/moderation/decisions/kinds";
import { TARGETS } from "@/lib/forum/targets/kinds";
import { canDecide } from "@/lib/forum/targets/policy";
import { type Member, UNRESTRICTED } from "@/lib/pipeline/actor";
import { ALLOW, andThen, deny, type Verdict } from "@/lib/pipeline/verdict";
import { lastDayOf, MOST_MESSAGES } from "./rules";

type Decided = Pick<
  Appealable,
  "kind" | "ownerId" | "createdAt" | "undoneAt" | "partOfId" | "targetKind" | "ended" | "appealed"
>;

/** Once, within the appeal period, even if suspended. */
export function canAppeal(
  actor: Member,
  decision: Decided,
  { at, days }: { readonly at: Date; readonly days: number },
): Verdict {
  if (actor.id !== decision.ownerId)
    return deny("Only the member whose post or account was moderated can appeal.");
  if (decision.undoneAt)
    return deny("A moderator has already undone this decision, so there is nothing to appeal.", "conflict");
  if (decision.appealed)
    return deny("You have already appealed this decision. Reload this page to see your appeal.", "conflict");
  if (decision.partOfId)
    return deny(
      "This is part of a larger decision. Appeal the larger one, which covers everything.",
      "conflict",
    );
  if (decision.ended) return deny(endedWords(decision, decision.ended), "conflict");
  if (!restricts(decision.kind)) return deny("This decision limits nothing, so there is nothing to appeal.");
  return at > lastDayOf(decision.createdAt, days)
    ? deny(`You had ${days} days to appeal this decision, and they are over.`)
    : ALLOW;
}

function endedWords({ targetKind }: Decided, { kind }: NonNullable<Decided["ended"]>): string {
  return restricts(kind)
    ? "A moderator has since made a new decision. Appeal the new one."
    : `A moderator has since ${KINDS[kind].words.past} ${TARGETS[targetKind].words.your}, so there is nothing to appeal.`;
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
      return deny(`Another moderator has already ${became} this appeal.`, "conflict");
    }
    if (actor.id !== appeal.byId) return ALLOW;
    const others = moderators.filter(({ id }) => id !== actor.id).map(asMember);
    return others.some((other) => canDecide(other, owned, at).allowed)
      ? deny("You made this decision, so another moderator must answer the appeal.")
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
      return deny(
        "The member has not answered the last question yet. Wait for the answer, or decide.",
        "conflict",
      );
    return appeal.said >= MOST_MESSAGES
      ? deny("You have asked the most questions allowed. Decide the appeal by what you know.", "conflict")
      : ALLOW;
  });
}

function canReply({ decidedAt, personId, saidById }: Exchange): Verdict {
  if (decidedAt) return deny("A moderator has already decided your appeal.", "conflict");
  return saidById === null || saidById === personId
    ? deny("There is no open question to answer.", "conflict")
    : ALLOW;
}

function asMember({ id, handle, role }: ActiveModerator): Member {
  return { kind: "member", id, handle, role, joinedAt: new Date(0), ...UNRESTRICTED };
}

import type { LockedModmail } from "@/db/modmail/writes";
import { mayModerate } from "@/lib/forum/targets/policy";
import type { Member } from "@/lib/pipeline/actor";
import { ALLOW, andThen, deny, type Verdict } from "@/lib/pipeline/verdict";
import { counted } from "@/lib/words/counts";
import { mostOf } from "./rules";

interface ToMember {
  readonly recipient: { readonly id: number; readonly canSignIn: boolean };
}

interface ToModerators {
  /** The member’s threads without an answer. */
  readonly unanswered: number;
}

/** A member can write to the moderators, even if suspended. Only moderators can write to a member. */
export function canStartModmail(actor: Member, start: ToMember | ToModerators, at: Date): Verdict {
  if ("recipient" in start)
    return andThen(mayModerate(actor, at), () => {
      if (actor.id === start.recipient.id)
        return deny(
          "You cannot write to yourself. Use “Write to the moderators” in your settings.",
          "conflict",
        );
      return start.recipient.canSignIn
        ? ALLOW
        : deny("Nobody can sign in to this account, so nobody would read your message.", "conflict");
    });
  const most = mostOf(actor, at).threads;
  return start.unanswered >= most
    ? deny(
        `You have ${counted(most, "message", "messages")} without an answer, the most you can have. Add to one of them, or wait for the moderators.`,
        "conflict",
      )
    : ALLOW;
}

type Owned = Pick<LockedModmail, "personId">;

/** A moderator who is the member here is no moderator here. */
export const canReadModmail = (actor: Member, { personId }: Owned, at: Date): Verdict =>
  actor.id === personId ? ALLOW : mayModerate(actor, at);

export function canWriteModmail(
  actor: Member,
  { personId, waiting }: Owned & { readonly waiting: number },
  at: Date,
): Verdict {
  if (actor.id !== personId) return canReadModmail(actor, { personId }, at);
  const most = mostOf(actor, at).messages;
  return waiting >= most
    ? deny(
        `You have sent ${counted(most, "message", "messages")} here since a moderator last wrote, the most you can send. Wait for the moderators.`,
        "conflict",
      )
    : ALLOW;
}

export function canCloseModmail(
  actor: Member,
  { personId, unanswered, closed }: Pick<LockedModmail, "personId" | "unanswered" | "closed">,
  close: boolean,
  at: Date,
): Verdict {
  return andThen(mayModerate(actor, at), () => {
    if (actor.id === personId)
      return deny("You wrote this to the moderators, so another moderator must close it.", "conflict");
    if (close && !unanswered)
      return deny("No message here waits for an answer. Reload this page to see what changed.", "conflict");
    return close || closed
      ? ALLOW
      : deny("This is not closed. Reload this page to see what changed.", "conflict");
  });
}

/** Only the member’s reading is noted. */
export const canSeeModmail = (actor: Member, { personId }: Owned): Verdict =>
  actor.id === personId ? ALLOW : deny("Only the member can mark this as read.");

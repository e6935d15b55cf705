import type { Member } from "@/lib/pipeline/actor";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";
import { dayOf } from "@/lib/words/dates";

interface Account {
  readonly id: number;
  readonly email: string | null;
  readonly erasedAt: Date | null;
}

interface Change {
  readonly personId: number;
  readonly oldEmail: string | null;
  readonly tokenExpires: Date;
  readonly confirmedAt: Date | null;
  readonly undoUntil: Date | null;
  readonly undoneAt: Date | null;
}

export function canAskForChange(
  { person, undoUntil, wanted }: { person: Account; undoUntil: Date | null; wanted: string },
  at: Date,
): Verdict {
  if (person.email?.toLowerCase() === wanted)
    return deny("This is your address already. Enter another one.", "conflict");
  if (undoUntil && undoUntil > at)
    return deny(
      `You changed your address a short time ago. You can change it again from ${dayOf(undoUntil)} on.`,
      "conflict",
    );
  return ALLOW;
}

export function canConfirmChange(actor: Member, { change }: { readonly change: Change }, at: Date): Verdict {
  if (change.personId !== actor.id)
    return deny("This link belongs to another account. Sign in to the account that asked for the change.");
  if (change.confirmedAt) return deny("You have already confirmed this address.", "conflict");
  return change.tokenExpires <= at
    ? deny("This link is too old. Ask for a new email in your settings.", "gone")
    : ALLOW;
}

export function canUndoChange({ change, person }: { change: Change; person: Account }, at: Date): Verdict {
  if (person.erasedAt) return deny("This account is deleted.", "gone");
  if (change.undoneAt) return deny("This change is undone already.", "conflict");
  if (!change.undoUntil || !change.oldEmail)
    return deny("Nothing was changed, so there is nothing to undo.", "conflict");
  return change.undoUntil <= at
    ? deny(
        "This link is too old. Write to us on the page “About” if somebody else changed your address.",
        "gone",
      )
    : ALLOW;
}

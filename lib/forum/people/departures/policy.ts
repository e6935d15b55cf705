import type { Admin } from "@/db/people/members";
import type { PersonRole } from "@/db/people/schema";
import { isAdmin } from "@/lib/forum/people/policy";
import { canAct } from "@/lib/forum/people/roles/policy";
import type { Actor, Member } from "@/lib/pipeline/actor";
import { ALLOW, andThen, deny, type Verdict } from "@/lib/pipeline/verdict";
import { dayOf } from "@/lib/words/dates";

interface Person {
  readonly id: number;
  readonly handle: string;
  readonly role: PersonRole;
}

interface Departure {
  readonly personId: number | null;
  readonly tokenExpires: Date;
  readonly confirmedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly begunAt: Date | null;
}

export interface Leaving {
  readonly person: Person;
  readonly admins: readonly Admin[];
  readonly open: Departure | null;
  readonly hasAddress: boolean;
  /** Until when an earlier address can undo the change of the address. */
  readonly undoUntil: Date | null;
}

/** A forum needs somebody who can make others admins. */
export function isNotLastAdmin({ person, admins }: Pick<Leaving, "person" | "admins">, at: Date): Verdict {
  if (person.role !== "admin" || admins.some((admin) => admin.id !== person.id && canAct(admin, at)))
    return ALLOW;
  return deny(
    `${person.handle} is the last admin, and a forum needs one. Make somebody else an admin first: npm run forum -- member ADDRESS --role admin`,
    "conflict",
  );
}

export function canAskToLeave(leaving: Leaving, at: Date): Verdict {
  const { open, hasAddress, undoUntil } = leaving;
  if (open?.confirmedAt)
    return deny("You have already confirmed that your account will be deleted.", "conflict");
  if (!hasAddress)
    return deny(
      "Your account has no email address, so we cannot ask whether it is really you. Add an address first.",
      "conflict",
    );
  if (undoUntil && undoUntil > at)
    return deny(
      `Your email address changed a short time ago. You can delete your account from ${dayOf(undoUntil)} on, so that nobody who took over the account can delete it.`,
      "conflict",
    );
  return isNotLastAdmin(leaving, at);
}

export function canConfirm(
  actor: Member,
  { departure, ...leaving }: Pick<Leaving, "person" | "admins"> & { readonly departure: Departure },
  at: Date,
): Verdict {
  if (departure.personId !== actor.id)
    return deny("This link belongs to another account. Sign in with the address that got the email.");
  if (departure.cancelledAt) return deny("This request was cancelled, so nothing was deleted.", "gone");
  if (departure.confirmedAt) return deny("You have already confirmed this.", "conflict");
  if (departure.tokenExpires <= at)
    return deny("This link is too old. Ask for a new email in your settings.", "gone");
  return isNotLastAdmin(leaving, at);
}

export function canCancel(departure: Departure | null): Verdict {
  if (!departure) return deny("There is nothing to cancel: your account is not being deleted.", "conflict");
  return departure.begunAt
    ? deny("The deletion has begun, so it can no longer be cancelled.", "conflict")
    : ALLOW;
}

/** An admin leaves by themselves: no admin can erase another one. */
export function canEraseFor(
  actor: Actor,
  {
    person,
    open,
  }: { readonly person: Person & { readonly erasedAt: Date | null }; readonly open: Departure | null },
  at: Date,
): Verdict {
  return andThen(isAdmin(actor, at), () => {
    if (person.erasedAt) return deny("This account is deleted already.", "gone");
    if (actor.kind === "member" && actor.id === person.id)
      return deny("This is your own account. Delete it in your settings.", "conflict");
    if (person.role === "admin")
      return deny(`${person.handle} is an admin, so only ${person.handle} can delete this account.`);
    return open?.confirmedAt ? deny("This account will be deleted already.", "conflict") : ALLOW;
  });
}

import { findGuestMember, type GuestAuthor, type GuestColumns, NO_GUEST } from "@/db/threads/guest-authors";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { Member } from "@/lib/pipeline/actor";

/** `guestName` is a name, or "@" and the handle of a member; empty if the person who publishes wrote the article. */
export interface TypedGuest {
  readonly guestName: string;
  readonly guestUrl: string;
}

type Writer = Pick<Member, "id">;

export async function guestColumns(tx: Tx, typed: TypedGuest, writer: Writer): Promise<GuestColumns> {
  const { guestName, guestUrl } = typed;
  if (!guestName) {
    if (guestUrl) throw wrong("guestName", "Name the person whose web address this is.");
    return NO_GUEST;
  }
  if (!guestName.startsWith("@")) return { guestId: null, guestName, guestUrl: guestUrl || null };
  if (guestUrl)
    throw wrong("guestUrl", "The name of a member links to their page here. Leave the web address empty.");
  const { id } = await memberCalled(tx, guestName.slice(1), writer);
  return { guestId: id, guestName: null, guestUrl: null };
}

/** As `guestColumns` would store the guest. Null for no guest. */
export async function previewGuest(typed: TypedGuest): Promise<GuestAuthor | null> {
  const { guestName, guestUrl } = typed;
  if (!guestName) return null;
  if (!guestName.startsWith("@")) return { person: null, name: guestName, url: guestUrl || null };
  const person = await findGuestMember(guestName.slice(1));
  return person ? { person } : null;
}

async function memberCalled(tx: Tx, handle: string, writer: Writer) {
  const member = await findGuestMember(handle, tx);
  if (!member || member.hasLeft)
    throw wrong(
      "guestName",
      `Nobody here has the handle “${handle}”. Without the @, the field takes any name.`,
    );
  if (member.id === writer.id)
    throw wrong("guestName", "You publish this article yourself. Leave the field empty if you wrote it.");
  return member;
}

function wrong(field: keyof TypedGuest, sentence: string): DomainError {
  return new DomainError("invalid", sentence, { fields: { [field]: sentence } });
}

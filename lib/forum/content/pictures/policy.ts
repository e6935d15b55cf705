import type { LockedPicture } from "@/db/pictures/writes";
import { canWrite } from "@/lib/forum/people/policy";
import type { Member } from "@/lib/pipeline/actor";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";

export const canReservePicture = canWrite;

export function canStorePicture(actor: Member, picture: LockedPicture, at: Date): Verdict {
  const verdict = canWrite(actor, at);
  if (!verdict.allowed) return verdict;
  if (picture.personId !== actor.id) return deny("Another member is adding this picture.");
  return picture.storedAt ? deny("This picture was already added.", "conflict") : ALLOW;
}

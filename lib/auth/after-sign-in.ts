import { isWritingPath, leavingPath, welcomePath } from "@/lib/urls";

interface SignedIn {
  /** The account was created by this sign-in. */
  readonly isNew: boolean;
  /** The account will be deleted in some days: its member may have changed their mind. */
  readonly isLeaving?: boolean;
  /** Signed in by a code on a device that did not ask for the email. */
  readonly elsewhere?: boolean;
}

/** A text that waits comes first, so a newcomer who wrote one is welcomed on its form. */
export function pathAfterSignIn(
  next: string,
  { isNew, isLeaving = false, elsewhere = false }: SignedIn,
): string {
  if (isLeaving && !next.startsWith(`${leavingPath}/`)) return leavingPath;
  if (!isWritingPath(next)) return isNew ? welcomePath(next) : next;
  const told = new URLSearchParams({ ...(isNew && { new: "yes" }), ...(elsewhere && { elsewhere: "yes" }) });
  return told.size > 0 ? `${next}${next.includes("?") ? "&" : "?"}${told}` : next;
}

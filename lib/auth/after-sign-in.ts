import { isWritingPath, leavingPath, oldPostsPath, welcomePath } from "@/lib/urls";

interface SignedIn {
  /** The account was created by this sign-in. */
  readonly isNew: boolean;
  /** Somebody wrote on an imported blog with the address, and the member has not said whether that was them. */
  readonly oldNames?: boolean;
  /** The account will be deleted in some days: its member may have changed their mind. */
  readonly isLeaving?: boolean;
  /** Signed in by a code on a device that did not ask for the email. */
  readonly elsewhere?: boolean;
}

/** A text that waits comes first, so a newcomer who wrote one is welcomed on its form. */
export function pathAfterSignIn(
  next: string,
  { isNew, oldNames = false, isLeaving = false, elsewhere = false }: SignedIn,
): string {
  if (isLeaving && !next.startsWith(`${leavingPath}/`)) return leavingPath;
  if (!isWritingPath(next)) {
    const onwards = isNew ? welcomePath(next) : next;
    return oldNames ? oldPostsPath(onwards) : onwards;
  }
  const told = new URLSearchParams({ ...(isNew && { new: "yes" }), ...(elsewhere && { elsewhere: "yes" }) });
  return told.size > 0 ? `${next}${next.includes("?") ? "&" : "?"}${told}` : next;
}

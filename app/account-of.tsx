import { Account } from "@/components/people/account";
import { countUnseen } from "@/db/queries/notifications";
import type { Viewer } from "@/lib/auth/actor";

/** Who is signed in, for the header of a page that is made for them. */
export async function accountOf(viewer: Viewer) {
  if (viewer.kind !== "member") return undefined;
  return <Account of={viewer} unseen={await countUnseen(viewer.id)} />;
}

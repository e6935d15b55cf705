import { Account } from "@/components/people/account";
import { ToQueue } from "@/components/people/to-queue";
import { countUnseen } from "@/db/queries/notifications";
import { countWaiting } from "@/db/queries/questions";
import type { Viewer } from "@/lib/auth/actor";
import { canSeeQueue } from "@/lib/forum/questions/policy";

/** Who is signed in, for the header of a page that is made for them: what is new to them, and to an author who waits. */
export async function accountOf(viewer: Viewer) {
  if (viewer.kind !== "member") return {};
  const [unseen, waiting] = await Promise.all([
    countUnseen(viewer.id),
    canSeeQueue(viewer) ? countWaiting() : null,
  ]);
  return {
    account: <Account of={viewer} unseen={unseen} />,
    queue: waiting && <ToQueue waiting={waiting.questions} />,
  };
}

import { cache } from "react";
import { Account } from "@/components/people/account";
import { ToAdmin } from "@/components/people/admin-link";
import { ToQueue } from "@/components/people/author-queue-link";
import { ToCases } from "@/components/people/case-queue-link";
import { countToDecide } from "@/db/cases/queue";
import { countWaiting } from "@/db/questions/reads";
import { canSeeQueue } from "@/lib/forum/answers/questions/policy";
import { isAdmin } from "@/lib/forum/people/policy";
import { mayModerate } from "@/lib/forum/targets/policy";
import type { Viewer } from "@/lib/web/current-actor";
import { unseenBy } from "./count-unseen";

/** Counted once for a page, for its header and its navigation. */
export const toDecideBy = cache(countToDecide);

export async function accountOf(viewer: Viewer) {
  if (viewer.kind !== "member") return {};
  const administers = isAdmin(viewer, new Date()).allowed;
  const [{ unseen }, waiting, toDecide] = await Promise.all([
    unseenBy(viewer.id),
    canSeeQueue(viewer) ? countWaiting() : null,
    mayModerate(viewer, new Date()).allowed ? toDecideBy(viewer.id) : null,
  ]);
  return {
    account: <Account of={{ ...viewer, guest: false }} unseen={unseen} />,
    queue: (waiting || toDecide || administers) && (
      <>
        {waiting && <ToQueue waiting={waiting.questions} />}
        {toDecide && <ToCases waiting={toDecide} />}
        {administers && <ToAdmin />}
      </>
    ),
  };
}

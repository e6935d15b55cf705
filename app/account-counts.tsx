import { Account } from "@/components/people/account";
import { ToQueue } from "@/components/people/author-queue-link";
import { ToCases } from "@/components/people/case-queue-link";
import { countToDecide } from "@/db/cases/queue";
import { countUnseen } from "@/db/notifications/reads";
import { countWaiting } from "@/db/questions/reads";
import { canSeeQueue } from "@/lib/forum/answers/questions/policy";
import { mayModerate } from "@/lib/forum/targets/policy";
import type { Viewer } from "@/lib/web/current-actor";

export async function accountOf(viewer: Viewer) {
  if (viewer.kind !== "member") return {};
  const [unseen, waiting, toDecide] = await Promise.all([
    countUnseen(viewer.id),
    canSeeQueue(viewer) ? countWaiting() : null,
    mayModerate(viewer, new Date()).allowed ? countToDecide(viewer.id) : null,
  ]);
  return {
    account: <Account of={{ ...viewer, guest: false }} unseen={unseen} />,
    queue: (waiting || toDecide) && (
      <>
        {waiting && <ToQueue waiting={waiting.questions} />}
        {toDecide && <ToCases waiting={toDecide} />}
      </>
    ),
  };
}

import { z } from "zod";
import { listOwnersOf } from "@/db/decisions/reads";
import { type EarnedTrust, listEarned, listEarnedAfter } from "@/db/people/trust";
import { updateTrust } from "@/db/people/writes";
import type { Tx } from "@/db/transaction";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { isSystem } from "@/lib/forum/people/policy";
import { readThresholds } from "@/lib/forum/people/settings/thresholds";
import { operation } from "@/lib/pipeline/operation";
import { DAY_MS } from "@/lib/time";
import { stepOf } from "./steps";

const A_BATCH = 200;

const input = z.union([
  z.object({ after: z.int().nonnegative() }),
  z.object({ decisionIds: z.array(z.int().positive()).max(100_000) }),
]);

export const weighTrust = operation({
  name: "weighTrust",
  input,
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input: asked, at }): Promise<EventOf<"trust.weighed">> {
    const now = await readThresholds(tx);
    const earned = await earnedBy(tx, asked, new Date(at.getTime() - now.trustFallDays * DAY_MS));
    const moved = earned
      .map((person) => ({ ...person, to: stepOf(person, now) }))
      .filter(({ trust, to }) => to !== trust);
    for (const { id, to } of moved) await updateTrust(tx, id, to);
    return {
      name: "trust.weighed",
      last: earned.at(-1)?.id ?? null,
      moved: moved.map(({ id, trust, to }) => ({ personId: id, from: trust, to })),
    };
  },
  effects: { "trust.weighed": none },
});

async function earnedBy(tx: Tx, asked: z.infer<typeof input>, since: Date): Promise<EarnedTrust[]> {
  return "after" in asked
    ? listEarnedAfter(asked.after, A_BATCH, since, tx)
    : listEarned(await listOwnersOf(tx, asked.decisionIds), since, tx);
}

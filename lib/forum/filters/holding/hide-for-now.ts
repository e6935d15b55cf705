import { countHiddenPosts } from "@/db/people/trust";
import { lockPerson } from "@/db/people/writes";
import type { Tx } from "@/db/transaction";
import { readThresholds } from "@/lib/forum/people/settings/thresholds";
import { type FoundTarget, findTarget } from "@/lib/forum/targets/find-target";
import type { Target } from "@/lib/forum/targets/target";
import { DAY_MS } from "@/lib/time";
import { counted } from "@/lib/words/counts";
import { type Hold, hold } from "./hold";
import { raiseFlag } from "./raise-flag";
import type { Recorded } from "./store-decision";

interface Hiding {
  readonly target: Target;
  readonly caseId: number;
  readonly noticed: boolean;
  readonly note?: string;
}

const WAITING = { key: "held" };

/** A new member with too many hidden posts is also silenced until a moderator has reviewed the member. */
export async function hideForNow(tx: Tx, hiding: Hiding, at: Date): Promise<Recorded[]> {
  const hide: Hold = { ...hiding, kind: "hide", reason: WAITING };
  const { owner } = await findTarget(tx, hiding.target);
  const silence = owner && (await isNew(tx, owner, at)) ? await silenceOf(tx, owner.id, at) : null;
  // Take the log's lock last: only one transaction at a time writes to the log.
  const hidden = await hold(tx, hide, at);
  return silence ? [hidden, await hold(tx, silence, at)] : [hidden];
}

async function isNew(tx: Tx, { role, trust, joinedAt }: NonNullable<FoundTarget["owner"]>, at: Date) {
  const { newDays } = await readThresholds(tx);
  return role === "member" && trust === 0 && at.getTime() - joinedAt.getTime() < newDays * DAY_MS;
}

async function silenceOf(tx: Tx, ownerId: number, at: Date): Promise<Hold | null> {
  const { hidesUntilSilence, hidesDays } = await readThresholds(tx);
  await lockPerson(tx, ownerId);
  const since = new Date(at.getTime() - hidesDays * DAY_MS);
  const { hidden, silenced } = await countHiddenPosts(tx, ownerId, { since, at });
  if (silenced || hidden + 1 < hidesUntilSilence) return null;
  const note = `${counted(hidden + 1, "post", "posts")} of this new member were hidden within ${counted(hidesDays, "day", "days")}.`;
  const target = { kind: "person", id: ownerId } as const;
  const found = { origin: "filter", reason: "other", note, because: [], weight: 1 } as const;
  const { openCase } = await raiseFlag(tx, { target, ...found }, at);
  return { kind: "silence", target, reason: WAITING, caseId: openCase.id, noticed: false, note };
}

import { countHiddenPosts } from "@/db/people/trust";
import { lockPerson } from "@/db/people/writes";
import type { Tx } from "@/db/transaction";
import { readThresholds } from "@/lib/forum/people/settings/thresholds";
import { type FoundTarget, findTarget } from "@/lib/forum/targets/find-target";
import type { Target } from "@/lib/forum/targets/target";
import { DAY_MS } from "@/lib/time";
import { type Hold, hold } from "./hold";
import { raiseFlag } from "./raise-flag";
import type { Recorded } from "./store-decision";

interface Hiding {
  readonly target: Target;
  readonly caseId: number;
  /** Whether readers flagged it; else a filter found something. */
  readonly noticed: boolean;
  /** What whoever it concerns reads. */
  readonly note?: string;
}

const WAITING = { key: "waiting" };

/**
 * Hides a post until a moderator looks, within the write of some operation. A new member of whom that is too much (three
 * thresholds say so) writes no more until a moderator has looked at the member as well, which is a case of its own.
 */
export async function hideForNow(tx: Tx, hiding: Hiding, at: Date): Promise<Recorded[]> {
  const hide: Hold = { ...hiding, kind: "hide", reason: WAITING };
  const { owner } = await findTarget(tx, hiding.target);
  const silence = owner && (await isNew(tx, owner, at)) ? await silenceOf(tx, owner.id, at) : null;
  // All that both need is locked by now: the log, which only one writes to at a time, is waited for last.
  const hidden = await hold(tx, hide, at);
  return silence ? [hidden, await hold(tx, silence, at)] : [hidden];
}

/** Who came lately and has reached no step of trust yet. */
async function isNew(tx: Tx, { role, trust, joinedAt }: NonNullable<FoundTarget["owner"]>, at: Date) {
  const { newDays } = await readThresholds(tx);
  return role === "member" && trust === 0 && at.getTime() - joinedAt.getTime() < newDays * DAY_MS;
}

/** Null where what is hidden now is not too much. */
async function silenceOf(tx: Tx, ownerId: number, at: Date): Promise<Hold | null> {
  const { hidesUntilSilence, hidesDays } = await readThresholds(tx);
  await lockPerson(tx, ownerId);
  const since = new Date(at.getTime() - hidesDays * DAY_MS);
  const { hidden, silenced } = await countHiddenPosts(tx, ownerId, { since, at });
  if (silenced || hidden + 1 < hidesUntilSilence) return null;
  const note = `${hidden + 1} things of a new member were hidden within ${hidesDays} days.`;
  const target = { kind: "person", id: ownerId } as const;
  const found = { origin: "filter", reason: "other", note, because: [], weight: 1 } as const;
  const { openCase } = await raiseFlag(tx, { target, ...found }, at);
  return { kind: "silence", target, reason: WAITING, caseId: openCase.id, noticed: false, note };
}

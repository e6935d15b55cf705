import { countHiddenThings } from "@/db/commands/hidden-things";
import { lockPerson } from "@/db/commands/people";
import type { Tx } from "@/db/transaction";
import { type Recorded, type Recording, record } from "@/lib/forum/decisions/record";
import { type FoundSubject, findSubject } from "@/lib/forum/moderation/find-subject";
import type { Subject } from "@/lib/forum/moderation/subject";
import { readThresholds } from "@/lib/forum/settings/thresholds";
import { DAY_MS } from "@/lib/time";
import { raiseFlag } from "./raise";

interface Hiding {
  readonly subject: Subject;
  readonly caseId: number;
  /** Whether readers flagged it; else a filter found something. */
  readonly noticed: boolean;
  /** What whoever it concerns reads. */
  readonly note?: string;
}

/**
 * Hides a thing until a moderator looks, within the write of some operation. A new member of whom that is too much (three
 * thresholds say so) writes no more until a moderator has looked at the member as well, which is a case of its own.
 */
export async function hideForNow(tx: Tx, hiding: Hiding, at: Date): Promise<Recorded[]> {
  const { subject, caseId, noticed, note } = hiding;
  const until = { by: null, reason: { key: "waiting" }, machine: "decided" } as const;
  const hide: Recording = { ...until, kind: "hide", subject, caseId, noticed, note };
  const { owner } = await findSubject(tx, subject);
  const silence = owner && (await isNew(tx, owner, at)) ? await silenceOf(tx, owner.id, at) : null;
  // All that both need is locked by now: the log, which only one writes to at a time, is waited for last.
  const hidden = await record(tx, hide, at);
  return silence ? [hidden, await record(tx, { ...until, ...silence }, at)] : [hidden];
}

/** Who came lately and has reached no step of trust yet. */
async function isNew(tx: Tx, { role, trust, joinedAt }: NonNullable<FoundSubject["owner"]>, at: Date) {
  const { newDays } = await readThresholds(tx);
  return role === "member" && trust === 0 && at.getTime() - joinedAt.getTime() < newDays * DAY_MS;
}

/** Null where what is hidden now is not too much. */
async function silenceOf(tx: Tx, ownerId: number, at: Date) {
  const { hidesUntilSilence, hidesDays } = await readThresholds(tx);
  await lockPerson(tx, ownerId);
  const since = new Date(at.getTime() - hidesDays * DAY_MS);
  const { hidden, silenced } = await countHiddenThings(tx, ownerId, { since, at });
  if (silenced || hidden + 1 < hidesUntilSilence) return null;
  const note = `${hidden + 1} things of a new member were hidden within ${hidesDays} days.`;
  const subject = { kind: "person", id: ownerId } as const;
  const found = { origin: "filter", reason: "other", note, because: [], weight: 1 } as const;
  const { openCase } = await raiseFlag(tx, { subject, ...found }, at);
  return { kind: "silence", subject, caseId: openCase.id, noticed: false, until: null, note } as const;
}

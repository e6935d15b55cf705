import { setTextFingerprints } from "@/db/filters/writes";
import type { Tx } from "@/db/transaction";
import type { Filtered, Held } from "@/lib/events/filters";
import { allOf } from "@/lib/forum/targets/changed";
import type { Member } from "@/lib/pipeline/actor";
import { sentencesOf } from "./findings";
import { hideForNow } from "./holding/hide-for-now";
import { raiseFlag } from "./holding/raise-flag";
import type { Recorded } from "./holding/store-decision";
import type { Inspection, Place } from "./inspect";

export const FILTER_WEIGHT = 1;

/** Call after the post is stored: flags what the filters found and holds the post if a finding says so. */
export async function applyInspection(
  tx: Tx,
  { findings, hiddenAt, fingerprints, asked }: Inspection,
  {
    place,
    actor,
    at,
  }: {
    readonly place: NonNullable<Place>;
    readonly actor: Pick<Member, "id"> | null;
    readonly at: Date;
  },
): Promise<{ filtered?: Filtered }> {
  if (actor && fingerprints.length > 0) {
    const text = { targetKind: place.kind, targetId: place.id, personId: actor.id };
    await setTextFingerprints(tx, { ...text, fingerprints: [...fingerprints], postedAt: at });
  }
  if (findings.length === 0) return asked ? { filtered: { held: null, asked } } : {};
  const flag = { origin: "filter", reason: "spam", because: findings, weight: FILTER_WEIGHT } as const;
  const { openCase } = await raiseFlag(tx, { target: place, ...flag }, at);
  if (!hiddenAt) return { filtered: { held: null, asked } };
  const hiding = { target: place, caseId: openCase.id, noticed: false, note: sentencesOf(findings) };
  return { filtered: { held: heldBy(await hideForNow(tx, hiding, at)), asked } };
}

function heldBy(recorded: readonly Recorded[]): Held {
  const [decisionId = 0, ...others] = recorded.map((made) => made.decisionId);
  return { decisionId, others, changed: allOf(recorded.map(({ changed }) => changed)) };
}

import type { OwnRecord } from "@/db/stories/reads";
import {
  insertEmptyRecord,
  insertSetbacks,
  insertTreatments,
  updateEndOfTreatment,
  updateOutcome,
  upsertMilestones,
} from "@/db/stories/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import { MAX_ENTRIES } from "@/lib/words/record-limits";
import type { AddStoryUpdate } from "./input";
import { recordInputOf } from "./record-as-input";
import { refuseFields, requirePossibleDates } from "./record-dates";
import { daysIn, treatmentTags } from "./store-record";

/** As the form of a story suggests. */
export const PUBLIC_RECORD = {
  injuryVisibility: "public",
  treatmentsVisibility: "public",
  milestonesVisibility: "public",
  setbacksVisibility: "public",
  outcomeVisibility: "public",
  painVisibility: "public",
} as const;

/** Refuses what the record would not take, before the update is stored. @throws DomainError */
export function requireFits(input: AddStoryUpdate, before: OwnRecord | null, at: Date): void {
  const { writtenOn, recovery } = input;
  const { reached, setback, treatment } = recovery;
  const known = before?.milestones.map(({ kind }) => kind) ?? [];
  if (reached.some((kind) => known.includes(kind)))
    refuseFields({
      "recovery.reached": "Your record already has this milestone. To change its date, edit your story.",
    });
  const counts = [
    ["recovery.setback", before?.setbacks.length ?? 0, setback],
    ["recovery.treatment.tag", before?.treatments.length ?? 0, treatment],
  ] as const;
  for (const [field, count, added] of counts)
    if (added && count >= MAX_ENTRIES)
      refuseFields({
        [field]: `Your record already has ${MAX_ENTRIES} of these. Edit your story to remove one.`,
      });
  if (!before || !treatment) return;
  const began = { tag: treatment.tag, beganOn: writtenOn, endedOn: null };
  const open = openTreatment(before, treatment.tag);
  const record = recordInputOf(before, { agreed: false, counted: [] });
  if (treatment.change === "began") {
    if (open)
      refuseFields({ "recovery.treatment.tag": "Your record says that you still have this treatment." });
    requireFree({ ...record, treatments: [...record.treatments, began] }, at);
  } else if (open?.beganOn && open.beganOn > writtenOn)
    refuseFields({ "recovery.treatment.tag": "Your record says that this treatment began later." });
}

/** The form of an update has one field for its treatment, not a row for each. */
function requireFree(record: Parameters<typeof requirePossibleDates>[0], at: Date): void {
  try {
    requirePossibleDates(record, at);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const last = `recovery.treatments.${record.treatments.length - 1}.`;
    const [, message] = Object.entries(error.fields).find(([field]) => field.startsWith(last)) ?? [];
    if (message) refuseFields({ "recovery.treatment.tag": message });
  }
}

const openTreatment = (record: OwnRecord, tag: string) =>
  record.treatments.find((one) => one.tag === tag && !one.endedOn);

interface Told {
  readonly input: AddStoryUpdate;
  readonly before: OwnRecord | null;
  readonly updateId: number;
  readonly at: Date;
}

export async function storeInRecord(tx: Tx, { input, before, updateId, at }: Told): Promise<void> {
  const { threadId, writtenOn, recovery } = input;
  const { outcome, reached, setback, treatment } = recovery;
  if (!before) await insertEmptyRecord(tx, { threadId, ...PUBLIC_RECORD });
  if (outcome && outcome !== before?.outcome)
    await updateOutcome(tx, threadId, { outcome, outcomeOn: writtenOn }, at);
  const milestones = reached.map((kind) => ({ kind, reachedOn: writtenOn, updateId }));
  await upsertMilestones(tx, threadId, milestones, at);
  if (setback)
    await insertSetbacks(tx, threadId, [
      { happenedOn: writtenOn, cause: setback.cause, costDays: daysIn(setback.costWeeks), updateId },
    ]);
  if (!treatment) return;
  const ids = await treatmentTags(tx, [treatment], () => "recovery.treatment.tag");
  const tagId = ids.get(treatment.tag) as number;
  const ended = { endedOn: writtenOn, effect: treatment.effect, endedBecause: treatment.endedBecause };
  const open = before && openTreatment(before, treatment.tag);
  if (treatment.change === "began")
    await insertTreatments(tx, threadId, [{ tagId, beganOn: writtenOn, effect: treatment.effect, updateId }]);
  else if (open) await updateEndOfTreatment(tx, open.id, ended);
  else await insertTreatments(tx, threadId, [{ tagId, ...ended, updateId }]);
}

import { findOwnRecord } from "@/db/stories/records";
import { type MilestoneKind, milestoneKind } from "@/db/stories/schema";
import {
  deleteMilestonesExcept,
  deleteSetbacks,
  deleteTreatments,
  insertSetbacks,
  insertTreatments,
  upsertMilestones,
  upsertRecord,
} from "@/db/stories/writes";
import { findTagsBySlug } from "@/db/tags/reads";
import type { Tx } from "@/db/transaction";
import type { FieldErrors } from "@/lib/errors";
import { refuseFields, requirePossibleDates } from "./record-dates";
import type { RecordInput } from "./record-input";

/** Replaces the whole record. @throws DomainError for dates that cannot be, and for unknown treatments. */
export async function storeRecord(tx: Tx, threadId: number, record: RecordInput, at: Date): Promise<void> {
  requirePossibleDates(record, at);
  const before = await findOwnRecord(threadId, tx);
  const { milestones, treatments, setbacks, visibility, agreed: _, counted: __, ...fields } = record;
  await upsertRecord(tx, threadId, { ...fields, ...visibilityColumns(visibility) }, at);

  const reached = milestoneKind.enumValues.flatMap((kind) => {
    const reachedOn = milestones[kind];
    return reachedOn ? [{ kind, reachedOn, visibility: visibility[kind] }] : [];
  });
  await deleteMilestonesExcept(
    tx,
    threadId,
    reached.map(({ kind }): MilestoneKind => kind),
  );
  await upsertMilestones(tx, threadId, reached, at);

  const tagIds = await treatmentTags(tx, treatments);
  await deleteTreatments(tx, threadId);
  await insertTreatments(
    tx,
    threadId,
    treatments.flatMap((row) => {
      if (!row) return [];
      const { tag, ...rest } = row;
      const same = before?.treatments.find((one) => one.tag === tag && one.beganOn === row.beganOn);
      return [{ ...rest, tagId: tagIds.get(tag) as number, updateId: same?.updateId }];
    }),
  );
  await deleteSetbacks(tx, threadId);
  await insertSetbacks(
    tx,
    threadId,
    setbacks.flatMap((row) => {
      if (!row) return [];
      const { costWeeks, ...rest } = row;
      const same = before?.setbacks.find(({ happenedOn }) => happenedOn === row.happenedOn);
      return [{ ...rest, costDays: daysIn(costWeeks), updateId: same?.updateId }];
    }),
  );
}

export const daysIn = (weeks: number | null): number | null => (weeks === null ? null : weeks * 7);

function visibilityColumns(visibility: RecordInput["visibility"]) {
  return {
    injuryVisibility: visibility.injury,
    treatmentsVisibility: visibility.treatments,
    milestonesVisibility: visibility.milestones,
    setbacksVisibility: visibility.setbacks,
    outcomeVisibility: visibility.outcome,
    painVisibility: visibility.pain,
    sideVisibility: visibility.side,
    surgeryVisibility: visibility.surgery,
    weeklyDistanceVisibility: visibility.weeklyDistanceBefore,
    ageBandVisibility: visibility.ageBand,
    onsetVisibility: visibility.onsetOn,
  };
}

/** The ids of the treatments by their slugs. @throws DomainError beside a row whose tag is no treatment. */
export async function treatmentTags(
  tx: Tx,
  treatments: readonly ({ readonly tag: string } | null)[],
  fieldOf = (index: number) => `recovery.treatments.${index}.tag`,
): Promise<ReadonlyMap<string, number>> {
  const slugs = [...new Set(treatments.flatMap((row) => (row ? [row.tag] : [])))];
  const found = (await findTagsBySlug(tx, slugs)).filter(({ group }) => group === "treatment");
  const ids = new Map(found.map(({ id, slug }) => [slug, id]));
  const fields: FieldErrors = {};
  for (const [index, row] of treatments.entries())
    if (row && !ids.has(row.tag)) fields[fieldOf(index)] = "Choose a treatment from the list.";
  refuseFields(fields);
  return ids;
}

import type { OwnRecord } from "@/db/stories/reads";
import { milestoneKind, type RecordGroup } from "@/db/stories/schema";
import type { Typed } from "@/lib/forms/typed";
import type { RecordInput } from "./record-input";

type Consent = Pick<RecordInput, "agreed" | "counted">;

export const consentTo = (counted: RecordGroup[]): Consent => ({ agreed: counted.length > 0, counted });

/** A stored record as its form sends it. */
export function recordInputOf(record: OwnRecord, { agreed, counted }: Consent): RecordInput {
  const { outcome, outcomeOn, side, surgery, weeklyDistanceBefore, ageBand, onsetOn } = record;
  const milestone = (kind: string) => record.milestones.find((each) => each.kind === kind);
  const byKind = <Value>(value: (kind: string) => Value) =>
    Object.fromEntries(milestoneKind.enumValues.map((kind) => [kind, value(kind)])) as Record<
      (typeof milestoneKind.enumValues)[number],
      Value
    >;
  return {
    outcome,
    outcomeOn,
    side,
    surgery,
    weeklyDistanceBefore,
    ageBand,
    onsetOn,
    milestones: byKind((kind) => milestone(kind)?.reachedOn ?? null),
    treatments: record.treatments.map(({ tag, beganOn, endedOn, effect, endedBecause, visibility }) => ({
      tag,
      beganOn,
      endedOn,
      effect,
      endedBecause,
      visibility,
    })),
    setbacks: record.setbacks.map(({ happenedOn, cause, costDays, visibility }) => ({
      happenedOn,
      cause,
      costWeeks: costDays === null ? null : Math.round(costDays / 7),
      visibility,
    })),
    visibility: {
      injury: record.injuryVisibility,
      treatments: record.treatmentsVisibility,
      milestones: record.milestonesVisibility,
      setbacks: record.setbacksVisibility,
      outcome: record.outcomeVisibility,
      pain: record.painVisibility,
      side: record.sideVisibility,
      surgery: record.surgeryVisibility,
      weeklyDistanceBefore: record.weeklyDistanceVisibility,
      ageBand: record.ageBandVisibility,
      onsetOn: record.onsetVisibility,
      ...byKind((kind) => milestone(kind)?.visibility ?? null),
    },
    agreed,
    counted,
    inFeeds: record.inFeeds,
  };
}

export function withoutEmptyRows(record: RecordInput): RecordInput {
  const { treatments, setbacks } = record;
  return {
    ...record,
    treatments: treatments.filter((row) => row !== null),
    setbacks: setbacks.filter((row) => row !== null),
  };
}

/** What the fields of the form show: "recovery.treatments.0.tag" and so on. */
export function recordValues(record: RecordInput): Typed {
  return { ...flat("recovery", record), "recovery.counted": [...record.counted] };
}

function flat(name: string, value: unknown): Typed {
  if (value === null || value === undefined) return { [name]: "" };
  if (typeof value === "boolean") return { [name]: value ? "yes" : "no" };
  if (typeof value !== "object") return { [name]: String(value) };
  const inner = Object.entries(value).map(([key, each]) => flat(`${name}.${key}`, each));
  return Object.assign({}, ...inner) as Typed;
}

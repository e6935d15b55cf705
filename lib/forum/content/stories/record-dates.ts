import { DomainError, type FieldErrors } from "@/lib/errors";
import { HOUR_MS } from "@/lib/time";
import { daysOf, isBefore, type PartialDate } from "@/lib/words/partial-dates";

/** The earliest time zone is UTC+14. */
const AHEAD_MS = 14 * HOUR_MS;
const OLDEST_YEARS = 100;

const FUTURE = "This date is in the future. Choose today or an earlier date.";
const TOO_OLD = `This date is more than ${OLDEST_YEARS} years ago. Check the year.`;
const TWICE =
  "You entered this treatment twice for the same time. Join the two entries, or correct their dates.";

interface Period {
  readonly beganOn: PartialDate | null;
  readonly endedOn: PartialDate | null;
}

interface DatedRecord {
  readonly onsetOn: PartialDate | null;
  readonly outcomeOn: PartialDate | null;
  readonly milestones: Readonly<Record<string, PartialDate | null>>;
  readonly treatments: readonly (({ readonly tag: string } & Period) | null)[];
  readonly setbacks: readonly ({ readonly happenedOn: PartialDate } | null)[];
}

/**
 * Dates that cannot be are refused, each beside its field. A date that names only the month may mean any day of it, so
 * only what cannot be on any day is refused: a milestone may be in the month of the injury.
 * @throws DomainError
 */
export function requirePossibleDates(record: DatedRecord, at: Date): void {
  const fields: FieldErrors = { ...impossibleDays(record, at), ...wrongOrder(record), ...overlaps(record) };
  refuseFields(fields);
}

export function refuseFields(fields: FieldErrors): void {
  const [message] = Object.values(fields);
  if (message) throw new DomainError("invalid", message, { fields });
}

export function today(at: Date): string {
  return new Date(at.getTime() + AHEAD_MS).toISOString().slice(0, 10);
}

function impossibleDays(record: DatedRecord, at: Date): FieldErrors {
  const last = today(at);
  const first = `${Number(last.slice(0, 4)) - OLDEST_YEARS}${last.slice(4)}`;
  const fields: FieldErrors = {};
  for (const [field, date] of datesOf(record)) {
    if (isBefore(last, date)) fields[field] = FUTURE;
    if (isBefore(date, first)) fields[field] = TOO_OLD;
  }
  return fields;
}

function datesOf({ onsetOn, outcomeOn, milestones, treatments, setbacks }: DatedRecord): [string, string][] {
  const dates: [string, PartialDate | null | undefined][] = [
    ["recovery.onsetOn", onsetOn],
    ["recovery.outcomeOn", outcomeOn],
    ...Object.entries(milestones).map(([kind, date]): [string, PartialDate | null] => [
      `recovery.milestones.${kind}`,
      date,
    ]),
    ...treatments.flatMap((treatment, index): [string, PartialDate | null | undefined][] => [
      [`recovery.treatments.${index}.beganOn`, treatment?.beganOn],
      [`recovery.treatments.${index}.endedOn`, treatment?.endedOn],
    ]),
    ...setbacks.map((setback, index): [string, PartialDate | undefined] => [
      `recovery.setbacks.${index}.happenedOn`,
      setback?.happenedOn,
    ]),
  ];
  return dates.filter((entry): entry is [string, string] => Boolean(entry[1]));
}

function wrongOrder(record: DatedRecord): FieldErrors {
  const { onsetOn, treatments } = record;
  const fields: FieldErrors = {};
  if (onsetOn)
    for (const [field, date] of datesOf(record))
      if (isBefore(date, onsetOn)) fields[field] = beforeInjury(field);
  for (const [index, treatment] of treatments.entries()) {
    const { beganOn, endedOn } = treatment ?? {};
    if (beganOn && endedOn && isBefore(endedOn, beganOn))
      fields[`recovery.treatments.${index}.endedOn`] =
        "This treatment ends before it begins. Check both dates.";
  }
  return fields;
}

function beforeInjury(field: string): string {
  const what = field.startsWith("recovery.milestones") ? "A milestone" : "This date";
  return `${what} cannot be before the injury began. Check both dates.`;
}

/** Only what overlaps on whatever days the dates mean. */
function overlaps({ treatments }: DatedRecord): FieldErrors {
  const fields: FieldErrors = {};
  for (const [index, later] of treatments.entries())
    for (const earlier of treatments.slice(0, index))
      if (later && earlier?.tag === later.tag && doOverlap(earlier, later))
        fields[`recovery.treatments.${index}.beganOn`] = TWICE;
  return fields;
}

function doOverlap(one: Period, other: Period): boolean {
  if (one.beganOn === other.beganOn && one.endedOn === other.endedOn) return true;
  const [first, second] = [widest(one), widest(other)];
  return Math.max(first.began, second.began) < Math.min(first.ended, second.ended);
}

/** The latest day on which it can have begun, and the earliest on which it can have ended; without an end it goes on. */
function widest({ beganOn, endedOn }: Period): { began: number; ended: number } {
  const ended = endedOn ? daysOf(endedOn).first : Number.POSITIVE_INFINITY;
  return { began: beganOn ? daysOf(beganOn).last : ended, ended };
}

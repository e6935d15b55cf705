import { DomainError } from "@/lib/errors";
import { HOUR_MS } from "@/lib/time";

/** The earliest time zone is UTC+14. */
const AHEAD_MS = 14 * HOUR_MS;

interface Dates {
  readonly writtenOn: string;
  readonly recovery: { readonly firstRunOn: string | null; readonly fullTrainingOn: string | null };
}

/** An update's day lies between the injury and today; a milestone must not lie in the future. */
export function requireDaysThatWere(dates: Dates, onsetOn: string | null, at: Date): void {
  const today = dayOf(new Date(at.getTime() + AHEAD_MS));
  const { firstRunOn, fullTrainingOn } = dates.recovery;
  const days = {
    writtenOn: dates.writtenOn,
    "recovery.firstRunOn": firstRunOn,
    "recovery.fullTrainingOn": fullTrainingOn,
  };
  for (const [field, day] of Object.entries(days))
    if (day && day > today) refuse(field, "This day is in the future. Choose today or an earlier day.");
  if (dates.writtenOn < "1900-01-01") refuse("writtenOn", "Write the year with all four digits.");
  if (onsetOn && dates.writtenOn < onsetOn)
    refuse("writtenOn", "Your story says that the injury began later. Choose a later day.");
}

/** Members give milestones by month, so the first day of the month of the injury means no day before the injury. */
export function withinMonthOf<Record extends Dates["recovery"]>(
  onsetOn: string | null,
  record: Record,
): Record {
  const notBefore = (day: string | null) =>
    day && onsetOn && day < onsetOn && day.slice(0, 7) === onsetOn.slice(0, 7) ? onsetOn : day;
  return {
    ...record,
    firstRunOn: notBefore(record.firstRunOn),
    fullTrainingOn: notBefore(record.fullTrainingOn),
  };
}

/** An update of an earlier day is dated to that day's noon, UTC. */
export function momentOf(day: string, at: Date): Date {
  const noon = new Date(`${day}T12:00:00Z`);
  return day >= dayOf(at) ? at : noon;
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

function refuse(field: string, message: string): never {
  throw new DomainError("invalid", message, { fields: { [field]: message } });
}

import { DomainError } from "@/lib/errors";
import { HOUR_MS } from "@/lib/time";

/** Where a day begins first, it is fourteen hours ahead of us. */
const AHEAD_MS = 14 * HOUR_MS;

interface Dates {
  readonly writtenOn: string;
  readonly recovery: { readonly firstRunOn: string | null; readonly fullTrainingOn: string | null };
}

/** An update is of a day between the injury and today; what is said to be reached has been reached. */
export function requireDaysThatWere(dates: Dates, onsetOn: string | null, at: Date): void {
  const today = dayOf(new Date(at.getTime() + AHEAD_MS));
  const { firstRunOn, fullTrainingOn } = dates.recovery;
  const days = {
    writtenOn: dates.writtenOn,
    "recovery.firstRunOn": firstRunOn,
    "recovery.fullTrainingOn": fullTrainingOn,
  };
  for (const [field, day] of Object.entries(days))
    if (day && day > today) refuse(field, "This day is still to come.");
  if (dates.writtenOn < "1900-01-01") refuse("writtenOn", "Write the year with all four digits.");
  if (onsetOn && dates.writtenOn < onsetOn)
    refuse("writtenOn", "This is before the injury began, by what your story says.");
}

/** An update of today is of this moment; one of another day stands at its noon. */
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

import type { FieldErrors } from "@/lib/errors";
import { isBefore, type PartialDate } from "@/lib/words/partial-dates";
import { refuseFields, today } from "./record-dates";

/** An update's day lies between the injury and today. */
export function requireDayThatWas(writtenOn: string, onsetOn: PartialDate | null, at: Date): void {
  const fields: FieldErrors = {};
  if (writtenOn > today(at)) fields.writtenOn = "This day is in the future. Choose today or an earlier day.";
  if (writtenOn < "1900-01-01") fields.writtenOn = "Write the year with all four digits.";
  else if (onsetOn && isBefore(writtenOn, onsetOn))
    fields.writtenOn = "Your story says that the injury began later. Choose a later day.";
  refuseFields(fields);
}

/** An update of an earlier day is dated to that day's noon, UTC. */
export function momentOf(day: string, at: Date): Date {
  const noon = new Date(`${day}T12:00:00Z`);
  return day >= at.toISOString().slice(0, 10) ? at : noon;
}

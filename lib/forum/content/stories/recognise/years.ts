import { isBefore, isPartialDate, type PartialDate } from "@/lib/words/partial-dates";
import type { Dated } from "./happened";

const OLDEST_YEARS = 100;
const MONTHS = 12;

export type Resolved = Dated & { readonly on: PartialDate };

/**
 * "In October 2024 … in May": stories go forward, so a month without a year is the first after the date before it that
 * names one. Without such a date, months count back: from the next date that names a year, or from today. Dates of the
 * future are left out, and so are dates that nobody who writes here can mean.
 */
export function withYears(dated: readonly Dated[], today: PartialDate): Resolved[] {
  const years: (number | null)[] = dated.map(({ year }) => year);
  for (let at = 1; at < dated.length; at++) {
    const [before, known] = [dated[at - 1], years[at - 1]];
    if (years[at] === null && before && known) years[at] = known + (month(dated, at) < before.month ? 1 : 0);
  }
  let next = { year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) };
  for (let at = dated.length - 1; at >= 0; at--) {
    const year = years[at] ?? next.year - (month(dated, at) > next.month ? 1 : 0);
    years[at] = year;
    next = { year, month: month(dated, at) };
  }
  const oldest = `${Number(today.slice(0, 4)) - OLDEST_YEARS}${today.slice(4)}`;
  return dated.flatMap((date, at) => {
    const on = partialDate(years[at] ?? 0, date.month, date.day);
    return isPartialDate(on) && !isBefore(today, on) && !isBefore(on, oldest) ? [{ ...date, on }] : [];
  });
}

const month = (dated: readonly Dated[], at: number) => dated[at]?.month ?? 0;

/** The month that many weeks or months before or after a date: more than a month is never meant exactly. */
export function monthAway(from: PartialDate, { weeks = 0, months = 0 }): PartialDate {
  const [year = 0, of = 1, day = 15] = from.split("-").map(Number);
  const at = new Date(Date.UTC(year, of - 1 + months, weeks === 0 ? 1 : day + weeks * 7));
  return at.toISOString().slice(0, 7);
}

function partialDate(year: number, of: number, day: number | null): PartialDate {
  const two = (number: number) => String(number).padStart(2, "0");
  const date = `${String(year).padStart(4, "0")}-${two(((of - 1) % MONTHS) + 1)}`;
  return day === null ? date : `${date}-${two(day)}`;
}

import { DAY_MS } from "../time";

/** A day, "2026-03-14", or a month if the day is not known, "2026-03". */
export type PartialDate = string;

/** Days since 1970, from the first to the last that a date can mean. */
type Days = { readonly first: number; readonly last: number };

const DAY_LENGTH = "2026-03-14".length;
const SHAPE = /^[12]\d{3}-(0[1-9]|1[0-2])(-\d{2})?$/;

/** Whether there is such a day or month. */
export function isPartialDate(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  return !hasDay(text) || new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, DAY_LENGTH) === text;
}

export const hasDay = (date: PartialDate): boolean => date.length === DAY_LENGTH;

export function daysOf(date: PartialDate): Days {
  if (hasDay(date)) {
    const day = Date.parse(`${date}T00:00:00Z`) / DAY_MS;
    return { first: day, last: day };
  }
  const [year = 0, month = 0] = date.split("-").map(Number);
  return { first: Date.UTC(year, month - 1, 1) / DAY_MS, last: Date.UTC(year, month, 0) / DAY_MS };
}

/** Whether every day that `date` can mean is before every day that `other` can mean. */
export function isBefore(date: PartialDate, other: PartialDate): boolean {
  return daysOf(date).last < daysOf(other).first;
}

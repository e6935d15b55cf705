import { z } from "zod";
import { line, token } from "@/lib/text/fields";

const MONTH = /^(\d{4})[-/.](\d{1,2})$/;
const MONTH_FIRST = /^(\d{1,2})[-/.](\d{4})$/;
const OLDEST_YEAR = 1930;
const UNREADABLE = "Give the year and the month, for example 2026-03, or leave this empty.";

const since = line({ max: [20, UNREADABLE] }).transform((typed, context) => {
  if (typed === "") return null;
  const month = monthIn(typed);
  if (month === null) context.addIssue({ code: "custom", message: UNREADABLE });
  return month;
});

/** `since` is the first day of the month. */
export const saveInjuryInput = z.object({
  injury: token(60).pipe(z.string().min(1, "Choose an injury, or skip this.")),
  since,
});

/** Browsers without a control for months send what was typed. */
function monthIn(typed: string): string | null {
  const [, month = "", yearLast = ""] = MONTH_FIRST.exec(typed) ?? [];
  const [, year = yearLast, monthLast = month] = MONTH.exec(typed) ?? [];
  const [y, m] = [Number(year), Number(monthLast)];
  if (y < OLDEST_YEAR || m < 1 || m > 12) return null;
  return `${year}-${monthLast.padStart(2, "0")}-01`;
}

import { type DateStyle, dateStyle } from "./date-style";

type Options = Intl.DateTimeFormatOptions;

const CALENDAR = "UTC";

/** Making a formatter takes longer than formatting a date. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(name: string, options: Options, { language, timeZone }: DateStyle): Intl.DateTimeFormat {
  const key = `${name} ${language} ${timeZone}`;
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(language, { ...options, timeZone });
  formatters.set(key, made);
  return made;
}

const DAY: Options = { day: "numeric", month: "short", year: "numeric" };
const MONTH: Options = { month: "long", year: "numeric" };
const SHORT_MONTH: Options = { month: "short", year: "2-digit" };
const MOMENT: Options = { dateStyle: "long", timeStyle: "short" };
const ZONE: Options = { timeZoneName: "short" };

/** In the forum's time zone: "13 February 2011 at 09:30 UTC" */
export function momentOf(date: Date, style = dateStyle()): string {
  const zone = formatter("zone", ZONE, style)
    .formatToParts(date)
    .find(({ type }) => type === "timeZoneName");
  return `${formatter("moment", MOMENT, style).format(date)} ${zone?.value ?? style.timeZone}`;
}

/** In the forum's time zone: "13 Feb 2011" */
export function dayOf(date: Date, style = dateStyle()): string {
  return formatter("day", DAY, style).format(date);
}

/** In the forum's time zone: "February 2011" */
export function monthOf(date: Date, style = dateStyle()): string {
  return formatter("month", MONTH, style).format(date);
}

/** In the forum's time zone: "2011-02-13" */
export function isoDayOf(date: Date, style = dateStyle()): string {
  return formatter(
    "iso day",
    { year: "numeric", month: "2-digit", day: "2-digit" },
    { ...style, language: "en-CA" },
  ).format(date);
}

const onCalendar = (): DateStyle => ({ ...dateStyle(), timeZone: CALENDAR });

/** A day that somebody named, such as a birthday: the same day everywhere. At midnight of UTC. */
export const calendarDayOf = (day: Date): string => dayOf(day, onCalendar());
export const calendarMonthOf = (month: Date): string => monthOf(month, onCalendar());

/** "Feb 11" */
export function shortCalendarMonthOf(month: Date): string {
  return formatter("short month", SHORT_MONTH, onCalendar()).format(month);
}

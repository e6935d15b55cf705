import { textOrNull } from "./fields";

const NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NAME =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/;

/**
 * What people type where a browser has no picker for months, as "2024-03": "3/2024", "March 2024". A whole
 * date keeps its day, "2024-03-14". Other text stays as it is, so that the input refuses it.
 */
export function partialDateIn(typed: string): string {
  const parts = typed.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  const numbers = parts.filter((part) => /^\d{1,2}$/.test(part)).map(Number);
  const years = parts.filter((part) => /^\d{4}$/.test(part));
  const named = parts.filter((part) => NAME.test(part));
  const [year] = years;
  if (!year || years.length > 1 || years.length + numbers.length + named.length !== parts.length)
    return typed;
  if (named.length === 1 && numbers.length <= 1)
    return dateOf(year, NAMES.indexOf(named[0]?.slice(0, 3) ?? "") + 1, numbers[0]) ?? typed;
  if (named.length > 0) return typed;
  const [one, other] = numbers;
  if (one !== undefined && other === undefined) return dateOf(year, one) ?? typed;
  if (one === undefined || other === undefined || numbers.length > 2) return typed;
  // The year first is the order of ISO 8601; otherwise only a number above 12 tells the day from the month.
  if (parts[0] === year) return dateOf(year, one, other) ?? typed;
  if (one === other || one > 12) return dateOf(year, other, one) ?? typed;
  return other > 12 ? (dateOf(year, one, other) ?? typed) : typed;
}

function dateOf(year: string, month: number, day?: number): string | undefined {
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31))) return undefined;
  const numbers = day === undefined ? [month] : [month, day];
  return [year, ...numbers.map((number) => String(number).padStart(2, "0"))].join("-");
}

export const partialDateOrNull = textOrNull.transform((typed) => typed && partialDateIn(typed));

/** The same as a day, for what keeps days only: the first of the month if the day is not known. */
export const monthOrNull = partialDateOrNull.transform((date) =>
  date && /^\d{4}-\d{2}$/.test(date) ? `${date}-01` : date,
);

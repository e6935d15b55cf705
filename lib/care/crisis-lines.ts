import data from "./crisis-lines.json" with { type: "json" };
import type { CareLine } from "./notice";

export interface CareCountry {
  readonly iso: string;
  readonly name: string;
}

export interface CountryLines extends CareCountry {
  readonly emergency: { readonly number: string; readonly source: string; readonly checkedOn: string } | null;
  readonly lines: readonly CareLine[];
}

/** A line of one country, or its emergency number. */
export interface DatedLine {
  readonly country: string;
  readonly name: string;
  readonly number: string;
  readonly source: string;
  readonly checkedOn: string;
}

/** What stands in the data for everywhere else: directories, no number. */
const ANYWHERE = "*";

/** `tel:` for a number, the address itself for a directory. */
export function hrefOf(number: string): string {
  return /^https:/.test(number) ? number : `tel:${number.replace(/[^\d+*#]/g, "")}`;
}

const COUNTRIES: readonly CountryLines[] = data.map((country) => ({
  ...country,
  lines: country.lines.map((line) => ({ ...line, href: hrefOf(line.number) })),
}));
const NEUTRAL = COUNTRIES.find(({ iso }) => iso === ANYWHERE) as CountryLines;

/** The countries to choose from, by name; the neutral default ("Anywhere else") is null and not among them. */
export function careCountries(): readonly CareCountry[] {
  return COUNTRIES.filter((one) => one !== NEUTRAL)
    .map(({ iso, name }) => ({ iso, name }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}

/** The lines of a country; the directories for one that is not known, or none. */
export function linesOf(country: string | null): CountryLines {
  const iso = country?.trim().toUpperCase();
  return COUNTRIES.find((one) => one.iso === iso) ?? NEUTRAL;
}

export const isNeutral = (country: CountryLines) => country === NEUTRAL;
/** The directories for people in other countries. */
export const directories = (): readonly CareLine[] => NEUTRAL.lines;

/** Lines and emergency numbers whose source was read longer ago than so many days, for the owner's reminder. */
export function linesOlderThan(days: number, now: Date): readonly DatedLine[] {
  const dated = COUNTRIES.flatMap(({ name: country, emergency, lines }) => [
    ...(emergency ? [{ country, name: "Emergency number", ...emergency }] : []),
    ...lines.map(({ name, number, source, checkedOn }) => ({ country, name, number, source, checkedOn })),
  ]);
  const since = new Date(now);
  since.setUTCDate(since.getUTCDate() - days);
  return dated.filter(({ checkedOn }) => Date.parse(checkedOn) < since.getTime());
}

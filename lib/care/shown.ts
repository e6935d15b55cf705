import { readCare } from "./care";
import { ANYWHERE } from "./chosen-country";
import { type CareCountry, careCountries } from "./crisis-lines";
import type { CareMatch, CarePlace, CareText, QuietLink } from "./groups";
import { type CareNotice, careNotice } from "./notice";

/** A notice as its reader gets it: without the part for moderators, with the countries to choose from. */
export interface CareShown extends Omit<CareNotice, "forModerators"> {
  readonly countries: readonly CareCountry[];
  /** A country's code, or "anywhere". */
  readonly chosen: string;
}

/** The notice for a match, with the numbers of a country; null is everywhere else. */
export function shownFor(match: CareMatch, country: string | null): CareShown {
  const { forModerators: _, ...notice } = careNotice(match, country);
  return { ...notice, countries: careCountries(), chosen: notice.country?.iso ?? ANYWHERE };
}

export interface Checked {
  readonly care: CareShown | null;
  readonly quiet: QuietLink | null;
}

/** What a text asks to be shown with it. Nothing of the text is stored or logged. */
export function checkText(text: CareText, where: CarePlace, country: string | null): Checked {
  const { match, quiet } = readCare(text, where);
  return { care: match && shownFor(match, country), quiet };
}

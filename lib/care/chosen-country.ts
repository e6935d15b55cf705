/** The choice for everywhere else: no number of a country, and directories in place of its lines. */
export const ANYWHERE = "anywhere";
/** The cookie that keeps the choice, and the field in which a form without script sends it. */
export const COUNTRY_COOKIE = "comeback_country";
export const COUNTRY_FIELD = "careCountry";
/** The button that only brings a form back with the numbers of the country chosen in it. */
export const COUNTRY_BUTTON = "careShow";

/** A country as somebody chose it: a code in capitals, or anywhere; null for no choice, and for what is none. */
export function chosenCountry(value: string | null | undefined): string | null {
  const chosen = value?.trim() ?? "";
  if (chosen.toLowerCase() === ANYWHERE) return ANYWHERE;
  return /^[a-z]{2}$/i.test(chosen) ? chosen.toUpperCase() : null;
}

import { COUNTRY_COOKIE, chosenCountry, countryCookie } from "@/lib/actions/care";

/** Kept in this browser alone, for a year. */
export function rememberCountry(value: string): void {
  const country = chosenCountry(value);
  if (country) document.cookie = countryCookie(country, location.protocol === "https:");
}

export function rememberedCountry(): string | null {
  const kept = document.cookie.split("; ").find((cookie) => cookie.startsWith(`${COUNTRY_COOKIE}=`));
  return chosenCountry(kept?.slice(COUNTRY_COOKIE.length + 1));
}

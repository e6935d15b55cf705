import { COUNTRY_COOKIE, chosenCountry } from "@/lib/care/chosen-country";
import { readEnv } from "@/lib/env";

/** The country somebody chose just now, or before, or else the forum's own. No address is looked up for it. */
export function askedCountry(chosen: string | undefined, cookies: string | null): string | null {
  return chosenCountry(chosen) ?? chosenCountry(keptIn(cookies ?? "")) ?? readEnv().country;
}

function keptIn(cookies: string): string | undefined {
  return new RegExp(`(?:^|;\\s*)${COUNTRY_COOKIE}=([a-z]{2,8})(?:;|$)`, "i").exec(cookies)?.[1];
}

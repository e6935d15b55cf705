import { COUNTRY_COOKIE, chosenCountry } from "@/lib/care/chosen-country";
import { readEnv } from "@/lib/env";

/** Never derived from the IP address. */
export function askedCountry(chosen: string | undefined, cookies: string | null): string | null {
  return chosenCountry(chosen) ?? chosenCountry(keptIn(cookies ?? "")) ?? readEnv().country;
}

function keptIn(cookies: string): string | undefined {
  return new RegExp(`(?:^|;\\s*)${COUNTRY_COOKIE}=([a-z]{2,8})(?:;|$)`, "i").exec(cookies)?.[1];
}

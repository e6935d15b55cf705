import { COUNTRY_COOKIE, chosenCountry } from "@/lib/care/chosen-country";
import { DAY_SECONDS } from "@/lib/time";
import { isSecure } from "./cookies";

const DAYS_KEPT = 365;

export function countryCookies(value: string): string[] {
  const country = chosenCountry(value);
  if (!country) return [];
  const age = DAYS_KEPT * DAY_SECONDS;
  const secure = isSecure() ? "; Secure" : "";
  return [`${COUNTRY_COOKIE}=${country}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure}`];
}

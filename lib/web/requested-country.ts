import { COUNTRY_COOKIE, chosenCountry } from "@/lib/care/chosen-country";
import { readEnv } from "@/lib/env";
import { forum } from "@/lib/forum-settings/current";

/** Never derived from the IP address. */
export function askedCountry(chosen: string | undefined, cookies: string | null): string | null {
  return chosenCountry(chosen) ?? chosenCountry(keptIn(cookies ?? "")) ?? forumCountry();
}

/** The setting wins; until somebody sets it, COUNTRY of the environment. */
function forumCountry(): string | null {
  return chosenCountry(forum().country) ?? readEnv().country;
}

function keptIn(cookies: string): string | undefined {
  return new RegExp(`(?:^|;\\s*)${COUNTRY_COOKIE}=([a-z]{2,8})(?:;|$)`, "i").exec(cookies)?.[1];
}

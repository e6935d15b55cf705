import { readEnv } from "@/lib/env";

/** https://www.w3.org/TR/webauthn-3/#relying-party-identifier */
export function relyingParty(): { id: string; origin: string } {
  const { hostname, origin } = new URL(readEnv().publicUrl);
  return { id: hostname, origin };
}

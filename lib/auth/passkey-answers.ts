import { headers } from "next/headers";
import { z } from "zod";
import { DomainError } from "@/lib/errors";
import type { EventOf } from "@/lib/events/event";
import { form, nextPath, text } from "@/lib/forms/fields";
import type { Typed } from "@/lib/forms/typed";
import { hashOfLink, newSecret } from "@/lib/forum/people/sign-ins/secrets";
import { giveCookies } from "@/lib/web/give-cookies";
import { knownBrowser } from "./asking-browser";
import { deviceOf } from "./device";
import { signInBy } from "./sign-in";

const NOT_ADDED =
  "The passkey was not added, because the answer of your device came too late or could not be checked. Try it again.";
const UNKNOWN =
  "This passkey opens no account here: it was removed. You are not signed in; use your mail address, and add a new one in your settings.";
const WRONG =
  "You are not signed in: what the passkey answered came too late, or was sent before. Try it again, or use your mail address.";

const added = form(z.object({ answer: text }));
const signed = form(z.object({ answer: text, next: nextPath }));

export async function readAddedPasskey(typed: Typed) {
  const device = deviceOf((await headers()).get("user-agent"));
  return { ...added(typed), browser: (await knownBrowser()) ?? null, device };
}

export function passkeyAdded({ name }: EventOf<"passkey.added" | "passkey.refused">): string {
  if (name === "passkey.refused") throw new DomainError("invalid", NOT_ADDED);
  return "/settings?done=passkey-added";
}

export async function readSignedPasskey(typed: Typed) {
  const fresh = newSecret();
  return {
    ...signed(typed),
    browser: (await knownBrowser()) ?? null,
    token: hashOfLink(fresh),
    fresh,
  };
}

type Asked = Awaited<ReturnType<typeof readSignedPasskey>>;

export async function signedInByPasskey(
  event: EventOf<"sign_in.exchanged" | "passkey.refused">,
  { fresh, next }: Asked,
): Promise<string> {
  if (event.name === "passkey.refused") throw new DomainError("invalid", event.known ? WRONG : UNKNOWN);
  const { cookies, error } = await signInBy(fresh, await headers());
  if (error) throw new DomainError("invalid", WRONG);
  await giveCookies(cookies);
  return next;
}

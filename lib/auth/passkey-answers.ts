import { headers } from "next/headers";
import { z } from "zod";
import { DomainError } from "@/lib/errors";
import type { EventOf } from "@/lib/events/event";
import { form, nextPath, text } from "@/lib/forms/fields";
import type { Typed } from "@/lib/forms/typed";
import { hashOfLink, newSecret } from "@/lib/forum/people/sign-ins/secrets";
import { giveCookies } from "@/lib/web/give-cookies";
import { pathAfterSignIn } from "./after-sign-in";
import { knownBrowser } from "./asking-browser";
import { deviceOf } from "./device";
import { signInBy } from "./sign-in";

const NOT_ADDED =
  "The passkey was not added: your device answered too late, or we could not verify the answer. Try again.";
const UNKNOWN =
  "This passkey was removed from its account, so you are not signed in. Sign in with your email address, and add a new passkey in your settings.";
const WRONG =
  "You are not signed in: your device answered too late, or we could not verify the answer. Try again, or use your email address.";

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
  const { cookies, error, isLeaving } = await signInBy(fresh, await headers());
  if (error) throw new DomainError("invalid", WRONG);
  await giveCookies(cookies);
  return pathAfterSignIn(next, { isNew: false, isLeaving });
}

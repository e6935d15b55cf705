import { headers } from "next/headers";
import { z } from "zod";
import { DomainError } from "@/lib/errors";
import type { EventOf } from "@/lib/events/event";
import { form, nextPath, text, textOrNull } from "@/lib/forms/fields";
import type { Typed } from "@/lib/forms/typed";
import { NOBODY_JOINS, ONLY_INVITED } from "@/lib/forum/people/sign-ins/joining";
import { hashOfLink, newSecret } from "@/lib/forum/people/sign-ins/secrets";
import { giveCookies } from "@/lib/web/give-cookies";
import { pathAfterSignIn } from "./after-sign-in";
import { markBrowser } from "./asking-browser";
import { signInBy } from "./sign-in";

const WHY = {
  none: "This browser has no valid code: the code was used, it is too old, or another browser asked for it. Open the link in your newest email here, or ask for a new email.",
  wrong:
    "That code is wrong. Type the 6-digit code from the newest email that this browser asked for. After 5 wrong codes, a code no longer works here, but the link in the email still does.",
  spent:
    "You typed too many wrong codes, so this code no longer works here. The link in the email still works in the browser that asked for it. You can also ask for a new email.",
};

/** By the reasons of sign-in.ts. */
const NOT_JOINING: Readonly<Record<string, string>> = { closed: NOBODY_JOINS, uninvited: ONLY_INVITED };

const sent = form(
  z.object({
    link: textOrNull.transform((link) => link && hashOfLink(link)),
    code: text,
    next: nextPath,
  }),
);

export async function readCode(typed: Typed) {
  const fresh = newSecret();
  return {
    ...sent(typed),
    token: hashOfLink(fresh),
    browser: await markBrowser(),
    fresh,
  };
}

type Asked = Awaited<ReturnType<typeof readCode>>;

export async function finishCode(
  event: EventOf<"sign_in.exchanged" | "sign_in.code_refused">,
  { fresh, next, link }: Asked,
): Promise<string> {
  if (event.name === "sign_in.code_refused") throw refused(WHY[event.why]);
  const { cookies, error, ...signedIn } = await signInBy(fresh, await headers());
  if (error) throw refused(NOT_JOINING[error] ?? WHY.none);
  await giveCookies(cookies);
  return pathAfterSignIn(next, { ...signedIn, elsewhere: link !== null });
}

function refused(sentence: string): DomainError {
  return new DomainError("invalid", sentence, { fields: { code: sentence } });
}

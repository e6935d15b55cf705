import { headers } from "next/headers";
import { DomainError } from "@/lib/errors";
import type { EventOf } from "@/lib/events/event";
import { hashOfLink, newSecret } from "@/lib/forum/sign-ins/secrets";
import { one, type Typed } from "@/lib/pipeline/typed";
import { ownPath } from "@/lib/urls";
import { markBrowser } from "./asking-browser";
import { giveCookies } from "./give-cookies";
import { signInBy } from "./sign-in";
import { findWaiting } from "./waiting-sign-in";

const WRONG =
  "That is not the code. Take the six digits from the newest mail; a mail is good for ten minutes, and for five wrong codes.";
const SPENT =
  "Too many wrong codes were typed, so the link and the code of that mail no longer work. Ask for a new mail.";
const OVER = "That mail was used already, or it is older than ten minutes. Ask for a new one.";

/** What somebody typed, and the one-time token that a right code is exchanged for. */
export async function readCode(typed: Typed) {
  const email = one(typed.email);
  const waiting = await findWaiting({ link: one(typed.link), email });
  if (!waiting && !("email" in typed)) throw new DomainError("gone", OVER);
  const fresh = newSecret();
  return {
    email: waiting?.identifier ?? email,
    link: waiting?.token ?? null,
    code: one(typed.code),
    token: hashOfLink(fresh),
    browser: await markBrowser(),
    fresh,
    next: ownPath(one(typed.next)),
  };
}

type Asked = Awaited<ReturnType<typeof readCode>>;

/** After a right code, next-auth uses the fresh token up, and the session's cookies go with the answer. */
export async function finishCode(
  event: EventOf<"sign_in.exchanged" | "sign_in.code_refused">,
  { fresh, next }: Asked,
): Promise<string> {
  if (event.name === "sign_in.code_refused") throw refused(event.spent ? SPENT : WRONG);
  const { cookies, error } = await signInBy(fresh, await headers());
  if (error) throw refused(OVER);
  await giveCookies(cookies);
  return next;
}

function refused(sentence: string): DomainError {
  return new DomainError("invalid", sentence, { fields: { code: sentence } });
}

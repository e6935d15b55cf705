import { countWrongCode, lockSignInToken, replaceSignInToken } from "@/db/commands/sign-ins";
import type { EventOf } from "@/lib/events/event";
import { operation } from "@/lib/pipeline/operation";
import { exchangeCodeInput } from "./input";
import { canRequestSignIn } from "./policy";
import { hashOfCode } from "./secrets";

/** So many wrong codes, and a mail is used up. */
export const WRONG_CODES = 5;

/**
 * Takes the six digits of a mail, and puts another one-time token in the place of the mail's own. A wrong code is an
 * event as well and no refusal, which would roll its count back.
 */
export const exchangeCode = operation({
  name: "exchangeCode",
  input: exchangeCodeInput,
  limit: { points: 20, seconds: 900 },
  limitPerSubject: { points: 10, seconds: 3600, subject: ({ email }) => email },
  load: async (tx, { link }) => (link ? await lockSignInToken(tx, link) : null) ?? null,
  authorize: canRequestSignIn,
  async write(
    tx,
    { input, loaded: mail, at },
  ): Promise<EventOf<"sign_in.exchanged" | "sign_in.code_refused">> {
    if (!mail || mail.expires <= at) return { name: "sign_in.code_refused", spent: false };
    if (mail.attempts >= WRONG_CODES) return { name: "sign_in.code_refused", spent: true };
    const { token, browser, code } = input;
    if (mail.code !== hashOfCode(mail.token, code)) {
      await countWrongCode(tx, mail.token);
      return { name: "sign_in.code_refused", spent: mail.attempts + 1 >= WRONG_CODES };
    }
    await replaceSignInToken(tx, mail.token, { token, browser });
    return { name: "sign_in.exchanged" };
  },
});

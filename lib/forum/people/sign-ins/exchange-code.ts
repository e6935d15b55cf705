import { countWrongCode, lockNewestSignIn, lockSignInToken, replaceSignInToken } from "@/db/sign-ins/writes";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { operation } from "@/lib/pipeline/operation";
import { exchangeCodeInput } from "./input";
import { canRequestSignIn } from "./policy";
import { hashOfCode } from "./secrets";

/** Wrong codes until the code stops working; the link of the same email still works. */
export const WRONG_CODES = 5;

/**
 * A code works in the browser that asked, or on its link's page, so strangers cannot use up its tries. A wrong code is an event:
 * a refusal would roll back the count of tries.
 */
export const exchangeCode = operation({
  name: "exchangeCode",
  input: exchangeCodeInput,
  limit: { points: 20, seconds: 900 },
  load: async (tx, { link, browser }) =>
    (link ? await lockSignInToken(tx, link) : await lockNewestSignIn(tx, browser)) ?? null,
  authorize: canRequestSignIn,
  async write(
    tx,
    { input, loaded: mail, at },
  ): Promise<EventOf<"sign_in.exchanged" | "sign_in.code_refused">> {
    const { link, token, browser, code } = input;
    const counted = link ? "attemptsByLink" : "attempts";
    if (!mail || mail.expires <= at || (mail.byLinkOnly && !link)) return refused("none");
    if (mail[counted] >= WRONG_CODES) return refused("spent");
    if (mail.code !== hashOfCode(mail.token, code)) {
      await countWrongCode(tx, mail.token, counted);
      return refused(mail[counted] + 1 >= WRONG_CODES ? "spent" : "wrong");
    }
    await replaceSignInToken(tx, mail.token, { token, browser });
    return { name: "sign_in.exchanged" };
  },
  effects: { "sign_in.exchanged": none, "sign_in.code_refused": none },
});

const refused = (why: EventOf<"sign_in.code_refused">["why"]) =>
  ({ name: "sign_in.code_refused", why }) as const;

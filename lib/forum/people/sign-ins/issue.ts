import {
  deleteSignInToken,
  insertSignInToken,
  lockSignInsOf,
  lockSignInToken,
  noteSending,
} from "@/db/sign-ins/writes";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { isSystem } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import { MINUTE_MS } from "@/lib/time";
import { issueSignInLinkInput, withdrawSignInLinkInput } from "./input";

/** An email that expires sooner is not sent again. */
const WORTH_SENDING_MS = 3 * MINUTE_MS;
const SENT_AGAIN = 3;

type Issued = EventOf<"sign_in.issued" | "sign_in.not_issued">;

/**
 * After too many requests an open email is resent. If none is open, the new code works only on the page of its link, so that no
 * stranger can guess the code.
 */
export const issueSignInLink = operation({
  name: "issueSignInLink",
  input: issueSignInLinkInput,
  limit: null,
  load: async (tx, { email, crowded }) => (crowded ? await lockSignInsOf(tx, email) : []),
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input, loaded, at }): Promise<Issued> {
    const { email: identifier, crowded, ...mail } = input;
    const left = (one: { expires: Date }) => one.expires.getTime() - at.getTime();
    const latest = Math.max(0, ...loaded.map(({ sentAt }) => sentAt.getTime()));
    if (at.getTime() - latest < MINUTE_MS) return { name: "sign_in.not_issued" };
    const waiting = loaded.filter((one) => left(one) >= WORTH_SENDING_MS);
    const again = waiting.find(({ browser }) => browser === mail.browser) ?? waiting[0];
    if (!again) {
      await insertSignInToken(tx, { identifier, byLinkOnly: crowded, sentAt: at, ...mail });
      return issued(mail, false);
    }
    const sentAgain = loaded.reduce((sum, one) => sum + (left(one) > 0 ? one.sendings - 1 : 0), 0);
    if (sentAgain >= SENT_AGAIN) return { name: "sign_in.not_issued" };
    await noteSending(tx, again.token, { sendings: again.sendings + 1, sentAt: at });
    return issued(again, true);
  },
  effects: { "sign_in.issued": none, "sign_in.not_issued": none },
});

function issued({ token, expires }: { token: string; expires: Date }, again: boolean): Issued {
  return { name: "sign_in.issued", token, expires: expires.toISOString(), again };
}

export const withdrawSignInLink = operation({
  name: "withdrawSignInLink",
  input: withdrawSignInLinkInput,
  limit: null,
  load: async (tx, { token }) => (await lockSignInToken(tx, token)) ?? null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { loaded: mail, at }): Promise<EventOf<"sign_in.not_issued">> {
    if (mail && mail.sendings <= 1) await deleteSignInToken(tx, mail.token);
    if (mail && mail.sendings > 1) {
      const sentAt = new Date(at.getTime() - MINUTE_MS);
      await noteSending(tx, mail.token, { sendings: mail.sendings - 1, sentAt });
    }
    return { name: "sign_in.not_issued" };
  },
  effects: { "sign_in.not_issued": none },
});

import { insertSignInToken, lockPasskey, noteUse } from "@/db/sign-ins/writes";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { identifierOf } from "@/lib/forum/people/sign-ins/identifiers";
import { operation } from "@/lib/pipeline/operation";
import { MINUTE_MS } from "@/lib/time";
import { keepChallenge, lockedChallenge, takeChallenge } from "./challenges";
import { askPasskeyInput, signInByPasskeyInput } from "./input";
import { canSignIn } from "./policy";
import { signedCounter } from "./verify";

const LIMIT = { points: 60, seconds: 900 };
const TOKEN_MS = MINUTE_MS;

export const askForPasskey = operation({
  name: "askForPasskey",
  input: askPasskeyInput,
  limit: LIMIT,
  load: async () => null,
  authorize: canSignIn,
  write: (tx, { input, at }) => keepChallenge(tx, input, null, at),
  effects: { "passkey.asked": none },
});

export const signInByPasskey = operation({
  name: "signInByPasskey",
  input: signInByPasskeyInput,
  limit: LIMIT,
  load: async (tx, { answer }) => ({
    challenge: await lockedChallenge(tx, answer),
    passkey: answer ? await lockPasskey(tx, answer.id) : undefined,
  }),
  authorize: canSignIn,
  async write(tx, { input, loaded, at }): Promise<EventOf<"sign_in.exchanged" | "passkey.refused">> {
    const { answer, browser, token } = input;
    const { challenge, passkey } = loaded;
    const taken = await takeChallenge(tx, challenge, { browser, personId: null, at });
    const counter = taken && answer && passkey ? await signedCounter(answer, passkey) : null;
    if (counter === null || !passkey) return { name: "passkey.refused", known: passkey !== undefined };
    await noteUse(tx, passkey.id, { counter, usedAt: at });
    const expires = new Date(at.getTime() + TOKEN_MS);
    await insertSignInToken(tx, { identifier: identifierOf(passkey.personId), token, expires });
    return { name: "sign_in.exchanged" };
  },
  effects: { "sign_in.exchanged": none, "passkey.refused": none },
});

import { countPasskeys } from "@/db/sign-ins/reads";
import { deletePasskey, insertPasskey, lockPasskey } from "@/db/sign-ins/writes";
import { DomainError } from "@/lib/errors";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { memberOperation } from "@/lib/pipeline/operation";
import { ALLOW } from "@/lib/pipeline/verdict";
import { keepChallenge, lockedChallenge, takeChallenge } from "./challenges";
import { addPasskeyInput, askPasskeyInput, removePasskeyInput } from "./input";
import { canRemovePasskey } from "./policy";
import { addedPasskey } from "./verify";

const LIMIT = { points: 30, seconds: 900 };
const MOST = 20;

export const askToAddPasskey = memberOperation({
  name: "askToAddPasskey",
  input: askPasskeyInput,
  limit: LIMIT,
  load: async () => null,
  authorize: () => ALLOW,
  write: (tx, { input, actor, at }) => keepChallenge(tx, input, actor.id, at),
  effects: { "passkey.asked": none },
});

/** A wrong answer is an event, not a refusal: a refusal would roll back and make the challenge usable again. */
export const addPasskey = memberOperation({
  name: "addPasskey",
  input: addPasskeyInput,
  limit: LIMIT,
  load: (tx, { answer }) => lockedChallenge(tx, answer),
  authorize: () => ALLOW,
  async write(tx, { input, loaded, actor, at }): Promise<EventOf<"passkey.added" | "passkey.refused">> {
    const { answer, browser, device } = input;
    const personId = actor.id;
    const taken = await takeChallenge(tx, loaded, { browser, personId, at });
    const passkey = taken && answer ? await addedPasskey(answer) : null;
    if (!passkey || !answer) return { name: "passkey.refused", known: false };
    if ((await countPasskeys(tx, personId)) >= MOST)
      throw new DomainError(
        "conflict",
        `You already have ${MOST} passkeys, the most an account can have. Remove one, then add the new one.`,
      );
    const { transports } = answer.response;
    await insertPasskey(tx, { ...passkey, personId, transports, device, createdAt: at });
    return { name: "passkey.added", personId, device, at: at.toISOString() };
  },
  effects: {
    "passkey.added": ({ personId, device, at }) => ({
      jobs: [{ name: "mail_new_passkey", payload: { personId, device, at } }],
    }),
    "passkey.refused": none,
  },
});

export const removePasskey = memberOperation({
  name: "removePasskey",
  input: removePasskeyInput,
  limit: null,
  async load(tx, { passkey: id }) {
    const passkey = await lockPasskey(tx, id);
    if (!passkey) throw new DomainError("not_found", "This passkey was already removed.");
    return passkey;
  },
  authorize: ({ actor, loaded }) => canRemovePasskey(actor, loaded),
  async write(tx, { loaded }): Promise<EventOf<"passkey.removed">> {
    await deletePasskey(tx, loaded.id);
    return { name: "passkey.removed" };
  },
  effects: { "passkey.removed": none },
});

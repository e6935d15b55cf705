import { z } from "zod";
import { lockMailPreferences, upsertMailPreferences } from "@/db/notifications/mail-writes";
import type { NotificationKind } from "@/db/notifications/schema";
import type { PersonRole } from "@/db/people/schema";
import { lockPerson } from "@/db/people/writes";
import type { Tx } from "@/db/transaction";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import type { MailFrequencies } from "@/lib/events/notifications";
import { memberOperation, operation } from "@/lib/pipeline/operation";
import { ALLOW, deny } from "@/lib/pipeline/verdict";
import { chooseMailInput, tokenInput, unsubscribeInput } from "./input";
import { REFUSED_LINK, readAgain, readUnsubscribeToken } from "./links";
import { DEFAULT_FREQUENCY, frequencyOf, KINDS, kindsFor } from "./rules";

export const chooseMail = memberOperation({
  name: "chooseMail",
  input: chooseMailInput,
  limit: { points: 100, seconds: 3600 },
  load: async () => null,
  authorize: () => ALLOW,
  async write(tx, { input: frequencies, actor, at }): Promise<EventOf<"mail.preferences_changed">> {
    const { id: personId } = actor;
    await upsertMailPreferences(tx, personId, listOf(frequencies), at);
    return { name: "mail.preferences_changed", personId, frequencies };
  },
  effects: { "mail.preferences_changed": none },
});

export const unsubscribe = operation({
  name: "unsubscribe",
  input: unsubscribeInput,
  // Email providers press the button for many members from a few IP addresses.
  limit: null,
  load: (tx, { token }) => stillThere(tx, readUnsubscribeToken(token)),
  authorize: ({ loaded }) => (loaded ? ALLOW : deny(REFUSED_LINK)),
  async write(tx, { input, loaded, at }): Promise<EventOf<"mail.unsubscribed">> {
    const { personId, kinds, role } = loaded ?? { personId: 0, kinds: [], role: "member" };
    return stopMail(tx, { personId, stopped: input.all ? kindsFor(role) : kinds, at });
  },
  effects: { "mail.unsubscribed": none },
});

/** For the button in the settings: the session authorizes, so that the page needs no token. */
export const unsubscribeFromAll = memberOperation({
  name: "unsubscribeFromAll",
  input: z.object({}),
  limit: { points: 100, seconds: 3600 },
  load: async () => null,
  authorize: () => ALLOW,
  write: (tx, { actor, at }) => stopMail(tx, { personId: actor.id, stopped: kindsFor(actor.role), at }),
  effects: { "mail.unsubscribed": none },
});

export const wantMailAgain = operation({
  name: "wantMailAgain",
  input: tokenInput,
  limit: null,
  load: (tx, { token }) => stillThere(tx, readAgain(token)),
  authorize: ({ loaded }) => (loaded ? ALLOW : deny(REFUSED_LINK)),
  async write(tx, { loaded, at }): Promise<EventOf<"mail.preferences_changed">> {
    const { personId, frequencies } = loaded ?? { personId: 0, frequencies: {} };
    await upsertMailPreferences(tx, personId, listOf(frequencies), at);
    return { name: "mail.preferences_changed", personId, frequencies };
  },
  effects: { "mail.preferences_changed": none },
});

async function stopMail(
  tx: Tx,
  { personId, stopped, at }: { personId: number; stopped: readonly NotificationKind[]; at: Date },
): Promise<EventOf<"mail.unsubscribed">> {
  const choices = await lockMailPreferences(tx, personId);
  // A second unsubscribe finds "never" everywhere; undoing it restores the defaults.
  const before = Object.fromEntries(
    stopped.map((kind) => {
      const frequency = frequencyOf(choices, kind);
      return [kind, frequency === "never" ? DEFAULT_FREQUENCY[kind] : frequency];
    }),
  ) as MailFrequencies;
  await upsertMailPreferences(tx, personId, listOf(all(stopped)), at);
  return { name: "mail.unsubscribed", personId, before };
}

async function stillThere<Said extends { personId: number }>(
  tx: Tx,
  said: Said | null,
): Promise<(Said & { role: PersonRole }) | null> {
  const person = said && (await lockPerson(tx, said.personId));
  return person ? { ...said, role: person.role } : null;
}

function all(kinds: readonly NotificationKind[]): MailFrequencies {
  return Object.fromEntries(kinds.map((kind) => [kind, "never"]));
}

function listOf(frequencies: MailFrequencies) {
  return KINDS.flatMap((kind) => {
    const frequency = frequencies[kind];
    return frequency ? [{ kind, frequency }] : [];
  });
}

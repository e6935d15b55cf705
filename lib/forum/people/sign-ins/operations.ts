import { insertPerson, lockPerson, markAddressVerified } from "@/db/people/writes";
import { deleteSession, lockSession } from "@/db/sign-ins/writes";
import { DomainError } from "@/lib/errors";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { peopleEffects } from "@/lib/forum/people/effects";
import { foldsOf } from "@/lib/forum/people/fold";
import { requireUnlike } from "@/lib/forum/people/own-names";
import { isSystem } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import { andThen } from "@/lib/pipeline/verdict";
import { DAY_SECONDS } from "@/lib/time";
import { confirmAddressInput, endSessionInput, joinForumInput, requestSignInInput } from "./input";
import { canJoin, loadJoining } from "./joining";
import { canEndSession, canRequestSignIn } from "./policy";

const QUARTER_OF_AN_HOUR = 900;
/** With five tries per code (exchange-code.ts), strangers guess at most 100 times a day: decision 038. */
const EMAILS_A_DAY = 20;

/**
 * A job sends the email, so that known and unknown addresses take equally long. Many requests for one address do not lock its
 * owner out: the forum resends an open email (issue.ts).
 */
export const requestSignIn = operation({
  name: "requestSignIn",
  input: requestSignInInput,
  limit: { points: 20, seconds: QUARTER_OF_AN_HOUR },
  softLimits: ({ email }, source) => [
    { points: 5, seconds: QUARTER_OF_AN_HOUR, subject: `${email} from ${source}` },
    { points: EMAILS_A_DAY, seconds: DAY_SECONDS, subject: email },
  ],
  load: async () => null,
  authorize: canRequestSignIn,
  write: async (_tx, { input, crowded }): Promise<EventOf<"sign_in.requested">> => ({
    name: "sign_in.requested",
    ...input,
    crowded,
  }),
  effects: {
    "sign_in.requested": ({ email, next, browser, crowded }) => ({
      jobs: [{ name: "send_sign_in_link", payload: { email, next, browser, crowded } }],
    }),
  },
});

export const joinForum = operation({
  name: "joinForum",
  input: joinForumInput,
  limit: null,
  load: (tx, { email }) => loadJoining(tx, email),
  authorize: ({ actor, loaded }) => andThen(isSystem(actor), () => canJoin(loaded)),
  async write(tx, { input, at }): Promise<EventOf<"person.joined">> {
    const emailVerified = input.email ? at : null;
    const { handle } = input;
    await requireUnlike(tx, { handle });
    const personId = await insertPerson(tx, {
      ...input,
      ...foldsOf({ handle }),
      emailVerified,
      joinedAt: at,
    });
    return { name: "person.joined", personId, handle: input.handle };
  },
  effects: peopleEffects,
});

export const confirmAddress = operation({
  name: "confirmAddress",
  input: confirmAddressInput,
  limit: null,
  async load(tx, { personId }) {
    const person = await lockPerson(tx, personId);
    if (!person) throw new DomainError("not_found", "There is no such person.");
    return person;
  },
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { loaded, at }): Promise<EventOf<"address.confirmed">> {
    await markAddressVerified(tx, loaded.id, at);
    return { name: "address.confirmed", personId: loaded.id, handle: loaded.handle };
  },
  effects: peopleEffects,
});

export const endSession = operation({
  name: "endSession",
  input: endSessionInput,
  limit: null,
  load: async (tx, { session }) => (await lockSession(tx, session)) ?? null,
  authorize: ({ actor, loaded }) => canEndSession(actor, loaded),
  async write(tx, { input }): Promise<EventOf<"session.ended">> {
    await deleteSession(tx, input.session);
    return { name: "session.ended" };
  },
  effects: { "session.ended": none },
});

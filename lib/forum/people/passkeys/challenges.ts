import { deleteChallenge, insertChallenge, lockChallenge } from "@/db/sign-ins/writes";
import type { Tx } from "@/db/transaction";
import type { EventOf } from "@/lib/events/event";
import { hashOfChallenge } from "@/lib/forum/people/sign-ins/secrets";
import { MINUTE_MS } from "@/lib/time";
import { type AddedAnswer, challengeIn, type SignedAnswer } from "./answers";

const MINUTES = 5;

type Challenge = NonNullable<Awaited<ReturnType<typeof lockChallenge>>>;

export async function keepChallenge(
  tx: Tx,
  asked: { challenge: string; browser: string },
  personId: number | null,
  at: Date,
): Promise<EventOf<"passkey.asked">> {
  const expires = new Date(at.getTime() + MINUTES * MINUTE_MS);
  await insertChallenge(tx, { ...asked, personId, expires });
  return { name: "passkey.asked" };
}

export async function lockedChallenge(
  tx: Tx,
  answer: AddedAnswer | SignedAnswer | null,
): Promise<Challenge | null> {
  return (await lockChallenge(tx, hashOfChallenge(challengeIn(answer)))) ?? null;
}

/** Deletes the challenge even if it is refused, so that nobody can replay it. */
export async function takeChallenge(
  tx: Tx,
  challenge: Challenge | null,
  by: { browser: string | null; personId: number | null; at: Date },
): Promise<boolean> {
  if (!challenge) return false;
  await deleteChallenge(tx, challenge.challenge);
  const own = challenge.browser === by.browser && challenge.personId === by.personId;
  return own && challenge.expires > by.at;
}

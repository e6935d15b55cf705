import { verifyAuthenticationResponse, verifyRegistrationResponse } from "@simplewebauthn/server";
import { type AddedAnswer, challengeIn, type SignedAnswer } from "./answers";
import { relyingParty } from "./relying-party";

interface Kept {
  readonly id: string;
  readonly publicKey: Buffer;
  readonly counter: number;
}

export async function addedPasskey(response: AddedAnswer): Promise<Kept | null> {
  const checked = await proved(verifyRegistrationResponse({ response, ...expected(response) }));
  if (!checked?.verified) return null;
  const { id, publicKey, counter } = checked.registrationInfo.credential;
  return { id, publicKey: Buffer.from(publicKey), counter };
}

/** @returns the passkey's signature counter, or null if the passkey did not sign the challenge. */
export async function signedCounter(response: SignedAnswer, passkey: Kept): Promise<number | null> {
  const { id, counter } = passkey;
  const credential = { id, counter, publicKey: new Uint8Array(passkey.publicKey) };
  const checked = await proved(verifyAuthenticationResponse({ response, credential, ...expected(response) }));
  return checked?.verified ? checked.authenticationInfo.newCounter : null;
}

/** The database checks that the challenge is ours (challenges.ts). */
function expected(answer: AddedAnswer | SignedAnswer) {
  const { id, origin } = relyingParty();
  return {
    expectedChallenge: challengeIn(answer),
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: false,
  };
}

/** The library throws what is wrong with an answer; an attacker learns only that the answer was wrong. */
async function proved<Checked>(checking: Promise<Checked>): Promise<Checked | null> {
  return checking.catch(() => null);
}

import { randomBytes } from "node:crypto";
import { generateAuthenticationOptions, generateRegistrationOptions } from "@simplewebauthn/server";
import { listPasskeys } from "@/db/sign-ins/reads";
import { relyingParty } from "@/lib/forum/people/passkeys/relying-party";
import { hashOfChallenge } from "@/lib/forum/people/sign-ins/secrets";
import { forum } from "@/lib/forum-settings/current";
import { currentActor } from "@/lib/web/current-actor";
import { markBrowser } from "./asking-browser";

const TIMEOUT_MS = 300_000;

export async function newChallenge() {
  const fresh = new Uint8Array(randomBytes(32));
  const challenge = hashOfChallenge(Buffer.from(fresh).toString("base64url"));
  return { challenge, browser: await markBrowser(), fresh };
}

type Asked = Awaited<ReturnType<typeof newChallenge>>;

export function signInOptions({ fresh: challenge }: Asked) {
  const rpID = relyingParty().id;
  return generateAuthenticationOptions({
    rpID,
    challenge,
    userVerification: "preferred",
    timeout: TIMEOUT_MS,
  });
}

/** A discoverable passkey, so that signing in needs no typed address. */
export async function addingOptions({ fresh: challenge }: Asked) {
  const viewer = await currentActor();
  if (viewer.kind !== "member") throw new Error("Only a member can add a passkey.");
  return generateRegistrationOptions({
    rpName: forum().name,
    rpID: relyingParty().id,
    challenge,
    timeout: TIMEOUT_MS,
    userName: viewer.handle,
    userDisplayName: viewer.name ?? viewer.handle,
    userID: new Uint8Array(Buffer.from(String(viewer.id))),
    excludeCredentials: await listPasskeys(viewer.id),
    authenticatorSelection: { residentKey: "required", userVerification: "preferred" },
  });
}

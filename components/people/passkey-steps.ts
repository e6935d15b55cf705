import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";

/** The message is shown to the member. */
export class Refusal extends Error {}

interface Answer<Options> {
  location: string;
  options: Options;
}

/** @returns the page to go to. */
export async function addByDevice(): Promise<string> {
  const { startRegistration } = await import("@simplewebauthn/browser");
  const { options } = await post<PublicKeyCredentialCreationOptionsJSON>("/api/passkeys/begin");
  const answer = JSON.stringify(await startRegistration({ optionsJSON: options }));
  return (await post("/api/passkeys/add", { answer })).location;
}

/** @returns where to go on, signed in. */
export async function signInByDevice(next: string): Promise<string> {
  const { startAuthentication } = await import("@simplewebauthn/browser");
  const { options } = await post<PublicKeyCredentialRequestOptionsJSON>("/api/passkeys/sign-in/begin");
  const answer = JSON.stringify(await startAuthentication({ optionsJSON: options }));
  return (await post("/api/passkeys/sign-in", { answer, next })).location;
}

async function post<Options>(path: string, fields: Record<string, string> = {}): Promise<Answer<Options>> {
  const headers = { accept: "application/json" };
  const body = new URLSearchParams(fields);
  const answer = await fetch(path, { method: "POST", headers, body }).catch(() => undefined);
  const told = await answer?.json().catch(() => undefined);
  if (answer?.ok && told) return told;
  throw new Refusal(
    told?.title ?? "We could not reach the server, so nothing was changed. Try again in a moment.",
  );
}

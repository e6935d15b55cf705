import { useState, useSyncExternalStore } from "react";
import { Refusal } from "./passkey-steps";

const NEVER = () => () => undefined;

/** One press that asks this device for a passkey: what it is waiting for, and a sentence if nothing came of it. */
export function usePasskey(step: () => Promise<string>, cancelled: string) {
  const [pending, setPending] = useState(false);
  const [told, setTold] = useState<string>();

  async function press() {
    if (pending) return;
    setPending(true);
    setTold(undefined);
    try {
      location.assign(await step());
    } catch (error) {
      setTold(sentenceFor(error, cancelled));
    } finally {
      // Also on the way elsewhere: "back" brings the page again as it stood.
      setPending(false);
    }
  }

  return { able: useAble(), pending, told, press };
}

/** Whether the browser knows passkeys; undefined until its script has looked. */
function useAble(): boolean | undefined {
  return useSyncExternalStore<boolean | undefined>(
    NEVER,
    () => "PublicKeyCredential" in window,
    () => undefined,
  );
}

/** By the names that browsers give to it: https://www.w3.org/TR/webauthn-3/#sctn-op-get-assertion */
function sentenceFor(error: unknown, cancelled: string): string {
  if (error instanceof Refusal) return error.message;
  switch (error instanceof Error && error.name) {
    case "NotAllowedError":
    case "AbortError":
      return cancelled;
    case "InvalidStateError":
      return "This device has a passkey of yours for this forum already.";
    default:
      return "This browser could not use a passkey here, and nothing was changed. Your mail address works as ever.";
  }
}

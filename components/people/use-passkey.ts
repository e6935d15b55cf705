import { useState, useSyncExternalStore } from "react";
import { Refusal } from "./passkey-steps";

const NEVER = () => () => undefined;

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
      // Even when leaving the page: "back" shows it again in its last state.
      setPending(false);
    }
  }

  return { able: useAble(), pending, told, press };
}

/** Undefined until the script has checked. */
function useAble(): boolean | undefined {
  return useSyncExternalStore<boolean | undefined>(
    NEVER,
    () => "PublicKeyCredential" in window,
    () => undefined,
  );
}

/** By the error names of https://www.w3.org/TR/webauthn-3/#sctn-op-get-assertion */
function sentenceFor(error: unknown, cancelled: string): string {
  if (error instanceof Refusal) return error.message;
  switch (error instanceof Error && error.name) {
    case "NotAllowedError":
    case "AbortError":
      return cancelled;
    case "InvalidStateError":
      return "This device already has a passkey of yours for this forum.";
    default:
      return "This browser could not use a passkey here, and nothing was changed. You can still sign in with your email address.";
  }
}

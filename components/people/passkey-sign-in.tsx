"use client";

import { PasskeyButton } from "./passkey-button";
import { signInByDevice } from "./passkey-steps";
import { usePasskey } from "./use-passkey";

const CANCELLED = "No passkey was used, so you are not signed in. Try again, or use your email address.";

/** The last element, because it appears only when the script has found that the browser supports passkeys. */
export function PasskeySignIn({ next }: { next: string }) {
  const passkey = usePasskey(() => signInByDevice(next), CANCELLED);
  if (!passkey.able) return null;
  return (
    <section className="providers" aria-labelledby="passkey">
      <h2 id="passkey">With a passkey</h2>
      <PasskeyButton of={passkey}>Sign in with a passkey</PasskeyButton>
      <p className="hint">Use your fingerprint, face or screen lock.</p>
    </section>
  );
}

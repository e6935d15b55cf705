"use client";

import { PasskeyButton } from "./passkey-button";
import { addByDevice } from "./passkey-steps";
import { usePasskey } from "./use-passkey";

const CANCELLED = "No passkey was added, and nothing was changed. You can try again at any time.";

export function AddPasskey() {
  const passkey = usePasskey(addByDevice, CANCELLED);
  return (
    <div className="add-passkey">
      {passkey.able && <PasskeyButton of={passkey}>Add a passkey</PasskeyButton>}
      {passkey.able === false && (
        <p className="hint">This browser does not support passkeys, so you cannot add one here.</p>
      )}
      <noscript>
        <p className="hint">
          Adding a passkey needs JavaScript, which is off in this browser. You can still remove passkeys.
        </p>
      </noscript>
    </div>
  );
}

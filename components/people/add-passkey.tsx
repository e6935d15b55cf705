"use client";

import { PasskeyButton } from "./passkey-button";
import { addByDevice } from "./passkey-steps";
import { usePasskey } from "./use-passkey";

const CANCELLED = "No passkey was added, and nothing was changed. Try it again whenever you like.";

export function AddPasskey() {
  const passkey = usePasskey(addByDevice, CANCELLED);
  return (
    <div className="add-passkey">
      {passkey.able && <PasskeyButton of={passkey}>Add a passkey</PasskeyButton>}
      {passkey.able === false && (
        <p className="hint">This browser knows no passkeys, so none can be added.</p>
      )}
      <noscript>
        <p className="hint">
          Adding one needs JavaScript, which is off in this browser. Removing one does not.
        </p>
      </noscript>
    </div>
  );
}

import type { PasskeyView } from "@/db/sign-ins/reads";
import { Moment } from "../ui/moment";
import { AddPasskey } from "./add-passkey";

export function PasskeyList({ passkeys }: { passkeys: PasskeyView[] }) {
  return (
    <>
      <p className="hint">
        A passkey signs you in with your fingerprint, face or screen lock, without waiting for an email. You
        can still sign in by email.
      </p>
      {passkeys.length > 0 && (
        <ul className="plain sessions">
          {passkeys.map((passkey) => (
            <Passkey key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      <AddPasskey />
    </>
  );
}

function Passkey({ passkey: { id, device, createdAt, usedAt } }: { passkey: PasskeyView }) {
  const name = device ?? "A browser";
  return (
    <li>
      <div>
        <p className="device">{name}</p>
        <p className="meta">
          <span>
            {"Added "}
            <Moment at={createdAt} />
          </span>
          <span>{usedAt ? <LastUsed at={usedAt} /> : "not used yet"}</span>
        </p>
      </div>
      <form method="post" action="/api/passkeys/remove">
        <input type="hidden" name="passkey" value={id} />
        <button type="submit" className="btn" aria-label={`Remove the passkey of ${name}`}>
          Remove
        </button>
      </form>
    </li>
  );
}

function LastUsed({ at }: { at: Date }) {
  return (
    <>
      {"last used "}
      <Moment at={at} />
    </>
  );
}

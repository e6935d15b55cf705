import type { SessionView } from "@/db/sign-ins/reads";
import { Moment } from "../ui/moment";
import { SignOut } from "./sign-out";

type Props = { handle: string; sessions: SessionView[] };

export function SessionList({ handle, sessions }: Props) {
  return (
    <>
      <p className="hint">
        If you do not recognize a browser, end its session. Each session also ends by itself on the day shown.
      </p>
      <ul className="plain sessions">
        {sessions.map((session) => (
          <Session key={session.id} session={session} />
        ))}
      </ul>
      <div className="acts">
        {sessions.length > 1 && <End action="end-others">Sign out everywhere else</End>}
        <SignOut handle={handle} everywhere />
      </div>
    </>
  );
}

function Session({ session }: { session: SessionView }) {
  const device = session.device ?? "A browser";
  return (
    <li>
      <div>
        <p className="device">
          {device}
          {session.current && <span className="mark ok">This browser</span>}
        </p>
        <p className="meta">
          <span>
            {"Since "}
            <Moment at={session.createdAt} />
          </span>
          <span>
            {"until "}
            <Moment at={session.expires} />
          </span>
        </p>
      </div>
      {!session.current && (
        <End action="end" session={session.id} label={`End the session of ${device}`}>
          End session
        </End>
      )}
    </li>
  );
}

type EndProps = { action: string; session?: number; label?: string; children: string };

function End({ action, session, label, children }: EndProps) {
  return (
    <form method="post" action={`/api/sessions/${action}`}>
      {session && <input type="hidden" name="session" value={session} />}
      <button type="submit" className="btn" aria-label={label}>
        {children}
      </button>
    </form>
  );
}

import type { SessionView } from "@/db/sign-ins/reads";
import { Moment } from "../ui/moment";

export function SessionList({ sessions }: { sessions: SessionView[] }) {
  return (
    <>
      <p className="hint">
        If you do not know one of these, end it: that browser is signed out with its next click. A session
        also ends by itself on the day it says.
      </p>
      <ul className="plain sessions">
        {sessions.map((session) => (
          <Session key={session.id} session={session} />
        ))}
      </ul>
      <div className="acts">
        {sessions.length > 1 && <End action="end-others">End all others</End>}
        <End action="end-all">End all, this one as well</End>
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
          {session.current && <span className="mark ok">This one</span>}
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
          End
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

import { Hourglass, type IconNode, Lock } from "lucide";
import type { ThreadView } from "@/db/threads/reads";
import { durationOf } from "@/lib/words/counts";
import { Icon } from "../ui/icon";

type Props = { thread: Pick<ThreadView, "locked" | "lockedFor" | "authorRepliesOnlyAt" | "slowSeconds"> };

export function ReplyLimits({ thread: { locked, lockedFor, authorRepliesOnlyAt, slowSeconds } }: Props) {
  if (locked) return <Line of={Lock}>{lockedWords(lockedFor)}</Line>;
  return (
    <>
      {authorRepliesOnlyAt && <Line of={Lock}>Only the author can reply in this thread at the moment.</Line>}
      {slowSeconds && (
        <Line
          of={Hourglass}
        >{`Slow mode: each member can reply once every ${durationOf(slowSeconds)}.`}</Line>
      )}
    </>
  );
}

const lockedWords = (reason: string | null) =>
  reason
    ? `A moderator locked this thread. Reason: ${reason}. You can read it, but nobody can reply.`
    : "This thread is locked. You can read it, but nobody can reply.";

function Line({ of, children }: { of: IconNode; children: string }) {
  return (
    <p className="banner">
      <Icon of={of} />
      {children}
    </p>
  );
}

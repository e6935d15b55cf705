import { Hourglass, type IconNode, Lock } from "lucide";
import type { ThreadView } from "@/db/threads/reads";
import { durationOf } from "@/lib/words/counts";
import { Icon } from "../ui/icon";

type Props = { thread: Pick<ThreadView, "locked" | "authorRepliesOnlyAt" | "slowSeconds"> };

export function ReplyLimits({ thread: { locked, authorRepliesOnlyAt, slowSeconds } }: Props) {
  if (locked) return <Line of={Lock}>This thread is locked: it can be read, and takes no more replies.</Line>;
  return (
    <>
      {authorRepliesOnlyAt && <Line of={Lock}>Only the author replies in this thread at present.</Line>}
      {slowSeconds && (
        <Line of={Hourglass}>{`Slow mode: everybody replies here once in ${durationOf(slowSeconds)}.`}</Line>
      )}
    </>
  );
}

function Line({ of, children }: { of: IconNode; children: string }) {
  return (
    <p className="banner">
      <Icon of={of} />
      {children}
    </p>
  );
}

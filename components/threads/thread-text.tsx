import { Lock } from "lucide";
import type { ThreadView } from "@/db/queries/threads";
import { RichText } from "../rich-text/rich-text";
import { RecoveryRecord } from "../stories/recovery-record";
import { StoryUpdates } from "../stories/story-updates";
import { Icon } from "../ui/icon";
import { amount } from "../ui/words";
import { peopleWaiting } from "./telling-number";

export function ThreadText({ thread }: { thread: ThreadView }) {
  const waiting = peopleWaiting(thread);
  return (
    <>
      {thread.locked && (
        <p className="banner">
          <Icon of={Lock} />
          This thread is locked: it can be read, and takes no more replies.
        </p>
      )}
      {thread.record && <RecoveryRecord thread={thread} record={thread.record} />}
      <div className="prose">
        <RichText stored={thread.body} whole />
      </div>
      {thread.kind === "story" && <StoryUpdates updates={thread.updates} />}
      <div className="under">
        {thread.kind === "question" && (
          <span className="waiting">
            <b>{amount(waiting)}</b>
            {waiting === 1 ? "runner has this question" : "runners have this question"}
          </span>
        )}
        {thread.helpfulCount > 0 && (
          <span className="waiting">
            <b>{amount(thread.helpfulCount)}</b>
            {"found this helpful"}
          </span>
        )}
      </div>
    </>
  );
}

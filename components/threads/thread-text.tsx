import type { ThreadView } from "@/db/threads/reads";
import { threadPath } from "@/lib/urls";
import { RedactedNote } from "../edits/redacted-note";
import { OutcomeLines } from "../outcomes/outcome-lines";
import { RichText } from "../rich-text/rich-text";
import { RecoveryRecord } from "../stories/recovery-record";
import { StoryUpdates } from "../stories/story-updates";
import { Timeline } from "../stories/timeline";
import { ReplyLimits } from "./reply-limits";
import { ResolutionNote } from "./resolution-note";
import { ThreadActions } from "./thread-actions";

type Props = {
  thread: ThreadView;
  /** The thread does not exist yet: its buttons do nothing. */
  preview?: boolean;
};

export function ThreadText({ thread, preview = false }: Props) {
  return (
    <>
      <ReplyLimits thread={thread} />
      {thread.origin && (
        <p className="hint">
          {"First posted as a reply in "}
          <a href={threadPath(thread.origin)} dir="auto">
            {thread.origin.title}
          </a>
        </p>
      )}
      {thread.record && <RecoveryRecord thread={thread} record={thread.record} />}
      <div className="prose">
        <RichText stored={thread.body} whole numbered={thread.kind === "article"} />
        {thread.redacted && <RedactedNote />}
      </div>
      {thread.kind === "story" && (
        <>
          <Timeline record={thread.record} updates={thread.updates} />
          <StoryUpdates record={thread.record} updates={thread.updates} />
        </>
      )}
      <OutcomeLines thread={thread} />
      <ResolutionNote settlement={thread.settlement} />
      <ThreadActions thread={thread} preview={preview} />
    </>
  );
}

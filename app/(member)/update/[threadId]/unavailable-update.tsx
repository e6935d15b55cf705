import type { ReactNode } from "react";
import type { ThreadView } from "@/db/threads/reads";
import { replyPath, threadPath } from "@/lib/urls";
import type { Viewer } from "@/lib/web/current-actor";

export function closedBy(story: ThreadView | null, viewer: Viewer): ReactNode {
  if (!story) {
    return (
      <p className="note">
        This story is gone. <a href="/stories">See other stories</a>.
      </p>
    );
  }
  if (viewer.kind !== "member" || viewer.handle !== story.writer?.handle) {
    return (
      <p className="note">
        Only the writer of a story can add updates.
        {!story.locked && (
          <>
            {" You can "}
            <a href={replyPath(story.id)}>reply to it</a>.
          </>
        )}
      </p>
    );
  }
  if (story.locked) {
    return (
      <p className="note">
        This story is locked. You can read it, but not add to it.{" "}
        {story.lockedFor && `Reason: ${story.lockedFor}. `}
        <a href={threadPath(story)}>Back to the story</a>.
      </p>
    );
  }
  return null;
}

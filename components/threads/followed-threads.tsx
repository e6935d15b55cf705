import type { ReactNode } from "react";
import type { FollowedThread } from "@/db/marks/reads";
import { ThreadRow } from "./thread-row";
import { UnfollowForm } from "./unfollow-form";

export function FollowedThreads({ threads, children }: { threads: FollowedThread[]; children: ReactNode }) {
  return (
    <>
      <h2 className="vh">Newest activity first</h2>
      <ol className="rows">
        {threads.map((thread) => (
          <ThreadRow key={thread.id} thread={thread} newReplies={thread.newReplies}>
            <UnfollowForm name="threadId" value={thread.id} title={thread.title} />
          </ThreadRow>
        ))}
      </ol>
      {children}
    </>
  );
}

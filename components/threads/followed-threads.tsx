import type { FollowedThread } from "@/db/marks/reads";
import { ThreadRow } from "./thread-row";
import { UnfollowForm } from "./unfollow-form";

const COUNTED = 100;

export function FollowedThreads({ threads }: { threads: FollowedThread[] }) {
  return (
    <>
      <h2 className="vh">Newest activity first</h2>
      <ol className="rows">
        {threads.map((thread) => (
          <ThreadRow key={thread.id} thread={thread} news={newsOf(thread)}>
            <UnfollowForm name="threadId" value={thread.id} title={thread.title} />
          </ThreadRow>
        ))}
      </ol>
    </>
  );
}

function newsOf({ newComments }: FollowedThread): string | undefined {
  if (newComments === 0) return undefined;
  return newComments < COUNTED ? `${newComments} new` : `${COUNTED - 1}+ new`;
}

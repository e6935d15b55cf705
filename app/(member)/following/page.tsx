import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FollowedTags } from "@/components/tags/followed-tags";
import { FollowedThreads } from "@/components/threads/followed-threads";
import { Empty } from "@/components/ui/empty";
import { listFollowed } from "@/db/marks/reads";
import { listFollowedTags } from "@/db/tags/reads";
import { followingPath, signInPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { MemberPage } from "../member-page";

export const metadata: Metadata = { title: "What you follow" };

export default async function Following() {
  const viewer = await currentActor();
  if (viewer.kind !== "member") redirect(signInPath(followingPath));
  const [threads, tags] = await Promise.all([listFollowed(viewer.id), listFollowedTags(viewer.id)]);
  return (
    <MemberPage viewer={viewer} title="What you follow">
      {tags.length > 0 && <FollowedTags tags={tags} />}
      {threads.length > 0 ? (
        <FollowedThreads threads={threads} />
      ) : (
        <Empty
          title={tags.length > 0 ? "You follow no thread yet" : "You follow nothing yet"}
          actions={<SeeThreads />}
        >
          Press “Follow” on a thread, and it stands here with how many replies are new to you; they are told
          in your inbox. Under a tag you can follow what the author answers.
        </Empty>
      )}
    </MemberPage>
  );
}

function SeeThreads() {
  return (
    <a className="btn go" href="/">
      See the threads
    </a>
  );
}

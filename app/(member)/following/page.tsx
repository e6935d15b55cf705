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

export const metadata: Metadata = { title: "Following" };

export default async function Following() {
  const viewer = await currentActor();
  if (viewer.kind !== "member") redirect(signInPath(followingPath));
  const [threads, tags] = await Promise.all([listFollowed(viewer.id), listFollowedTags(viewer.id)]);
  return (
    <MemberPage viewer={viewer} title="Following">
      {tags.length > 0 && <FollowedTags tags={tags} />}
      {threads.length > 0 ? (
        <FollowedThreads threads={threads} />
      ) : (
        <Empty
          title={tags.length > 0 ? "You don’t follow any threads yet" : "You don’t follow anything yet"}
          actions={<SeeThreads />}
        >
          Press “Follow” on a thread to see it here with its number of new replies. On the page of a tag, you
          can follow the author’s answers. Your inbox shows both.
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

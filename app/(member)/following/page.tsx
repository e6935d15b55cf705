import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FollowedTags } from "@/components/tags/followed-tags";
import { FollowedThreads } from "@/components/threads/followed-threads";
import { Empty } from "@/components/ui/empty";
import { More } from "@/components/ui/more";
import { listFollowed } from "@/db/marks/reads";
import { listFollowedTags } from "@/db/tags/reads";
import { followingPagePath, followingPath, signInPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { MemberPage } from "../member-page";
import { cursorIn } from "../query";

export const metadata: Metadata = { title: "Following" };

type Props = { searchParams: Promise<{ after?: string }> };

export default async function Following({ searchParams }: Props) {
  const viewer = await currentActor();
  const after = cursorIn((await searchParams).after);
  if (viewer.kind !== "member") redirect(signInPath(followingPath));
  const [{ threads, next }, tags] = await Promise.all([
    listFollowed(viewer.id, after),
    after === undefined ? listFollowedTags(viewer.id) : [],
  ]);
  if (threads.length === 0 && after !== undefined) redirect(followingPath);
  return (
    <MemberPage viewer={viewer} title="Following">
      {tags.length > 0 && <FollowedTags tags={tags} />}
      {threads.length > 0 ? (
        <FollowedThreads threads={threads}>
          {next && <More href={followingPagePath(next)}>More threads</More>}
        </FollowedThreads>
      ) : (
        <Empty
          search
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

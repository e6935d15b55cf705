import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FollowedThreads } from "@/components/threads/followed-threads";
import { Empty } from "@/components/ui/empty";
import { listFollowed } from "@/db/queries/follows";
import { currentActor } from "@/lib/auth/actor";
import { signInPath } from "@/lib/urls";
import { MemberPage } from "../member-page";

export const metadata: Metadata = { title: "What you follow" };

export default async function Following() {
  const viewer = await currentActor();
  if (viewer.kind !== "member") redirect(signInPath("/following"));
  const threads = await listFollowed(viewer.id);
  return (
    <MemberPage viewer={viewer} title="What you follow">
      {threads.length > 0 ? (
        <FollowedThreads threads={threads} />
      ) : (
        <Empty title="You follow nothing yet" actions={<SeeThreads />}>
          Press “Follow” on a thread, and it stands here with how many replies are new to you.
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

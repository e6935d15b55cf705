import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { PublishForm } from "@/components/threads/publish-form";
import { listTags } from "@/db/tags/reads";
import { canPublish } from "@/lib/forum/content/threads/policy";
import { forMember } from "@/lib/pipeline/admitted";
import { currentActor } from "@/lib/web/current-actor";
import { MemberPage } from "../member-page";
import { ownDraft } from "../own-draft";
import { choosable } from "../suggested-tags";
import { closedTo } from "../unavailable-form";

export const metadata: Metadata = { title: "Publish an article" };

export default async function Publish() {
  const [viewer, tags] = await Promise.all([currentActor(), listTags()]);
  const submission = randomUUID();
  const verdict = forMember(viewer, (member) => canPublish(member, new Date()));
  return (
    <MemberPage
      viewer={viewer}
      title="Publish an article"
      lead="Write it once, in full, so that you can link to it from threads."
    >
      <PublishForm
        tags={choosable(tags)}
        stored={await ownDraft(viewer, "publish")}
        submission={submission}
        closed={closedTo({ viewer, verdict, to: "publish", next: "/publish", submission })}
      />
    </MemberPage>
  );
}

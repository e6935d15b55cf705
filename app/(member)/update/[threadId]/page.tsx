import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MemberPage } from "@/app/(member)/member-page";
import { ownDraft } from "@/app/(member)/own-draft";
import { idOf, isSent } from "@/app/(member)/query";
import { choosable } from "@/app/(member)/suggested-tags";
import { closedTo } from "@/app/(member)/unavailable-form";
import { UpdateForm } from "@/components/stories/update-form";
import { findOwnRecord } from "@/db/stories/records";
import { listTags } from "@/db/tags/reads";
import { findThread } from "@/db/threads/reads";
import { newSubmission } from "@/lib/forms/submission";
import { threadPath, updateStoryPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { closedBy } from "./unavailable-update";

export const metadata: Metadata = { title: "Add an update" };

type Props = { params: Promise<{ threadId: string }> };

export default async function UpdateStory({ params }: Props) {
  const threadId = idOf((await params).threadId) ?? notFound();
  const [viewer, found] = await Promise.all([currentActor(), findThread(threadId)]);
  const story = found?.state === "shown" && found.thread.kind === "story" ? found.thread : null;
  // An update that was just sent is shown again even if the story is gone by now.
  if (!story && found?.state !== "gone" && !(await isSent())) notFound();
  const own = story && viewer.kind === "member" && viewer.handle === story.writer?.handle;
  const [stored, record, tags] = await Promise.all([
    ownDraft(viewer, `update:${threadId}`),
    own ? findOwnRecord(threadId) : null,
    listTags(),
  ]);
  const submission = newSubmission(stored?.savedAt.getTime());
  const signIn = { to: "add an update", next: updateStoryPath(threadId), submission };
  return (
    <MemberPage
      viewer={viewer}
      title="Add an update"
      lead={
        story && (
          <>
            {"To your story "}
            <a href={threadPath(story)} dir="auto">
              {story.title}
            </a>
          </>
        )
      }
    >
      <UpdateForm
        threadId={threadId}
        today={new Date().toISOString().slice(0, 10)}
        record={record}
        tags={choosable(tags)}
        stored={stored}
        submission={submission}
        back={threadPath(story ?? { id: threadId, slug: "" })}
        closed={closedTo({ viewer, ...signIn }) ?? closedBy(story, viewer)}
      />
    </MemberPage>
  );
}

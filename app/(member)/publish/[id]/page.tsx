import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MemberPage } from "@/app/(member)/member-page";
import { ownDraft } from "@/app/(member)/own-draft";
import { idOf, isSent } from "@/app/(member)/query";
import { choosable } from "@/app/(member)/suggested-tags";
import { closedTo } from "@/app/(member)/unavailable-form";
import { PublishForm, type ScheduledText } from "@/components/schedules/publish-form";
import { findScheduled } from "@/db/schedules/reads";
import { listTags } from "@/db/tags/reads";
import { canPublish } from "@/lib/forum/content/threads/policy";
import { forMember } from "@/lib/pipeline/admitted";
import type { RichText } from "@/lib/rich-text/document";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { publishPath, publishPlace } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { localOf, timeZones } from "@/lib/words/zoned";

export const metadata: Metadata = { title: "Change an article" };

type Props = { params: Promise<{ id: string }> };
type Found = NonNullable<Awaited<ReturnType<typeof findScheduled>>>;

/** A scheduled article, or the draft that remains after its writer cancelled. Not found for everybody else. */
export default async function ChangeArticle({ params }: Props) {
  const id = idOf((await params).id) ?? notFound();
  const [viewer, tags] = await Promise.all([currentActor(), listTags()]);
  const scheduled = viewer.kind === "member" ? await findScheduled(id, viewer.id) : null;
  const stored = await ownDraft(viewer, publishPlace(id));
  // An article that was just sent is shown again even if it has been published meanwhile.
  if (viewer.kind === "member" && !scheduled && !stored && !(await isSent())) notFound();
  const submission = randomUUID();
  const verdict = forMember(viewer, (member) => canPublish(member, new Date()));
  return (
    <MemberPage
      viewer={viewer}
      title={scheduled ? "Change a scheduled article" : "Publish an article"}
      lead={
        scheduled ? (
          <>
            {"Your changes count once you save them. "}
            <a href={publishPath()}>All scheduled articles</a>
          </>
        ) : (
          "This article is a draft: only you can see it."
        )
      }
    >
      <PublishForm
        id={id}
        scheduled={scheduled && textOf(scheduled)}
        tags={choosable(tags)}
        zones={timeZones()}
        stored={stored}
        submission={submission}
        closed={closedTo({ viewer, verdict, to: "publish", next: publishPath(id), submission })}
      />
    </MemberPage>
  );
}

function textOf(scheduled: Found): ScheduledText {
  const { title, body, tags, publishAt, timeZone, guest, guestUrl } = scheduled;
  return {
    fields: {
      title,
      tags,
      publishAt: localOf(publishAt, timeZone),
      timeZone,
      guestName: guest,
      guestUrl: guestUrl ?? "",
    },
    text: plainTextOf(body as RichText),
    document: body as object,
  };
}

import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { PublishForm } from "@/components/schedules/publish-form";
import { ScheduledList } from "@/components/schedules/scheduled-list";
import { listScheduled } from "@/db/schedules/reads";
import { listTags } from "@/db/tags/reads";
import { canPublish } from "@/lib/forum/content/threads/policy";
import { forMember } from "@/lib/pipeline/admitted";
import { publishPath, publishPlace } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { timeZones } from "@/lib/words/zoned";
import { MemberPage } from "../member-page";
import { ownDraft } from "../own-draft";
import { idOf } from "../query";
import { choosable } from "../suggested-tags";
import { closedTo } from "../unavailable-form";

export const metadata: Metadata = { title: "Publish an article" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Publish({ searchParams }: Props) {
  const [viewer, tags, asked] = await Promise.all([currentActor(), listTags(), searchParams]);
  const submission = randomUUID();
  const verdict = forMember(viewer, (member) => canPublish(member, new Date()));
  const scheduled = viewer.kind === "member" ? await listScheduled(viewer.id) : [];
  return (
    <MemberPage
      viewer={viewer}
      title="Publish an article"
      lead="Write it once, in full, so that you can link to it from threads."
    >
      <ScheduledList rows={scheduled} just={idOf(asked.scheduled)} />
      <PublishForm
        id={null}
        scheduled={null}
        tags={choosable(tags)}
        zones={timeZones()}
        stored={await ownDraft(viewer, publishPlace(null))}
        submission={submission}
        closed={closedTo({ viewer, verdict, to: "publish", next: publishPath(), submission })}
      />
    </MemberPage>
  );
}

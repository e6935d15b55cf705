import type { Metadata } from "next";
import { TellForm } from "@/components/stories/tell-form";
import { listAliases, listTags } from "@/db/tags/reads";
import { newSubmission } from "@/lib/forms/submission";
import { currentActor } from "@/lib/web/current-actor";
import { readerUnit } from "@/lib/web/reader-unit";
import { firstDayNote } from "../first-day";
import { MemberPage } from "../member-page";
import { ownDraft } from "../own-draft";
import { SignInNote } from "../sign-in-note";
import { choosable, suggestedBy } from "../suggested-tags";
import { unavailableTo } from "../unavailable-form";

export const metadata: Metadata = { title: "Share your story" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Tell({ searchParams }: Props) {
  const [viewer, tags, aliases, asked] = await Promise.all([
    currentActor(),
    listTags(),
    listAliases(),
    searchParams,
  ]);
  const stored = await ownDraft(viewer, "tell");
  const submission = newSubmission(stored?.savedAt.getTime());
  return (
    <MemberPage
      viewer={viewer}
      title="Share your story"
      lead="How it began, how long it took, what helped. Injured runners want to read exactly that, bad weeks included."
    >
      <SignInNote viewer={viewer} asked={asked} />
      <TellForm
        tags={choosable(tags)}
        aliases={aliases}
        suggested={suggestedBy(asked.tag, tags)}
        stored={stored}
        submission={submission}
        unit={await readerUnit(viewer)}
        note={await firstDayNote(viewer, "threads")}
        closed={unavailableTo(viewer)}
        visitor={viewer.kind !== "member"}
      />
    </MemberPage>
  );
}

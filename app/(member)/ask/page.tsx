import type { Metadata } from "next";
import { AskForm } from "@/components/threads/ask-form";
import { listAliases, listTags } from "@/db/tags/reads";
import { TITLE } from "@/lib/actions/tags";
import { newSubmission } from "@/lib/forms/submission";
import { one } from "@/lib/forms/typed";
import { clip } from "@/lib/text/length";
import { currentActor } from "@/lib/web/current-actor";
import { firstDayNote } from "../first-day";
import { MemberPage } from "../member-page";
import { ownDraft } from "../own-draft";
import { SignInNote } from "../sign-in-note";
import { choosable, suggestedBy } from "../suggested-tags";
import { unavailableTo } from "../unavailable-form";

export const metadata: Metadata = { title: "Ask a question" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Ask({ searchParams }: Props) {
  const [viewer, tags, aliases, asked] = await Promise.all([
    currentActor(),
    listTags(),
    listAliases(),
    searchParams,
  ]);
  const stored = await ownDraft(viewer, "ask");
  const submission = newSubmission(stored?.savedAt.getTime());
  return (
    <MemberPage
      viewer={viewer}
      title="Ask a question"
      wide
      lead="Write it as you would say it to somebody in your club. Others with the same question can follow yours."
    >
      <SignInNote viewer={viewer} asked={asked} />
      <AskForm
        tags={choosable(tags)}
        aliases={aliases}
        suggested={suggestedBy(asked.tag, tags)}
        stored={stored}
        submission={submission}
        note={await firstDayNote(viewer, "threads")}
        closed={unavailableTo(viewer)}
        visitor={viewer.kind !== "member"}
        searched={clip(one(asked.title).replace(/\s+/g, " ").trim(), TITLE.max)}
      />
    </MemberPage>
  );
}

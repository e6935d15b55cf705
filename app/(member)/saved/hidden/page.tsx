import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MemberPage } from "@/app/(member)/member-page";
import { cursorIn } from "@/app/(member)/query";
import { HiddenThreads } from "@/components/mutes/hidden-threads";
import { SavedTabs } from "@/components/saved/saved-tabs";
import { Empty } from "@/components/ui/empty";
import { More } from "@/components/ui/more";
import { listHiddenThreads } from "@/db/mutes/reads";
import { hiddenThreadsPagePath, hiddenThreadsPath, settingsMutedPath, signInPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";

export const metadata: Metadata = { title: "Hidden threads" };

type Props = { searchParams: Promise<{ after?: string | string[] }> };

export default async function Hidden({ searchParams }: Props) {
  const viewer = await currentActor();
  const after = cursorIn((await searchParams).after);
  if (viewer.kind !== "member") redirect(signInPath(hiddenThreadsPath));
  const { threads, next } = await listHiddenThreads(viewer.id, after);
  if (threads.length === 0 && after !== undefined) redirect(hiddenThreadsPath);
  return (
    <MemberPage
      viewer={viewer}
      title="Hidden threads"
      lead="You no longer see these threads in lists. Everybody else does."
    >
      <SavedTabs at="hidden" />
      {threads.length > 0 ? (
        <>
          <HiddenThreads threads={threads} />
          {next && <More href={hiddenThreadsPagePath(next)}>Earlier hidden threads</More>}
        </>
      ) : (
        <Empty title="You have not hidden any threads">
          “Hide this thread” on the page of a thread leaves it out of your lists and stops its notifications
          and emails. You can show it again here.
        </Empty>
      )}
      <p className="note">
        {"You see the members you muted in your "}
        <a href={settingsMutedPath}>settings</a>.
      </p>
    </MemberPage>
  );
}

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { idOf } from "@/app/(member)/query";
import { notForYou } from "@/app/(staff)/not-for-you";
import { accountOf } from "@/app/account-counts";
import { Page } from "@/components/layout/page";
import { WordingRow } from "@/components/questions/wording-row";
import { More } from "@/components/ui/more";
import { listUsedWordings } from "@/db/wordings/reads";
import { newSubmission } from "@/lib/forms/submission";
import { canSeeQueue } from "@/lib/forum/answers/questions/policy";
import { queuePath, wordingsPagePath, wordingsPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";

export const metadata: Metadata = { title: "How people ask" };

type Props = { searchParams: Promise<{ before?: string; done?: string }> };

/** Not found for everybody but authors. */
export default async function Wordings({ searchParams }: Props) {
  const viewer = await currentActor();
  if (!canSeeQueue(viewer)) return notForYou(viewer, "authors");
  const asked = await searchParams;
  const before = idOf(asked.before) ?? undefined;
  const { used, next } = await listUsedWordings(before);
  if (used.length === 0 && before) redirect(wordingsPath);
  const submission = newSubmission();
  return (
    <Page shape="wide" {...(await accountOf(viewer))}>
      <h1>How people ask</h1>
      <p>
        These questions lead to your answers in the search: those that at least two members asked when an
        answer fitted, and those that you added. Remove one if it leads to the wrong answer.
      </p>
      {asked.done === "removed" && (
        <p className="note" role="status">
          Wording removed.
        </p>
      )}
      {used.length > 0 ? (
        <ul className="plain admin-rows">
          {used.map((wording) => (
            <WordingRow key={wording.id} wording={wording} submission={`${submission}-${wording.id}`} />
          ))}
        </ul>
      ) : (
        <p className="hint">No wordings yet. A wording appears here when two members ask alike.</p>
      )}
      {next && <More href={wordingsPagePath(next)}>Older wordings</More>}
      <p className="meta">
        <a href={queuePath()}>Questions for the author</a>
      </p>
    </Page>
  );
}

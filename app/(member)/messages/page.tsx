import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ModmailRows } from "@/components/modmail/modmail-rows";
import { StartModmailForm } from "@/components/modmail/start-form";
import { More } from "@/components/ui/more";
import { countUnansweredModmail, listModmailOf } from "@/db/modmail/reads";
import { canStartModmail } from "@/lib/forum/moderation/modmail/policy";
import { messagePath, messagesPagePath, messagesPath, modmailPlace, signInPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { MemberPage } from "../member-page";
import { ownDraft } from "../own-draft";
import { cursorIn } from "../query";

export const metadata: Metadata = { title: "Messages with the moderators" };

type Props = { searchParams: Promise<{ after?: string }> };

/** Suspended members can write here, too. */
export default async function Messages({ searchParams }: Props) {
  const viewer = await currentActor();
  if (viewer.kind !== "member") redirect(signInPath(messagesPath));
  const after = cursorIn((await searchParams).after);
  const [place, now] = [modmailPlace(), new Date()];
  const [{ rows, next }, unanswered, stored] = await Promise.all([
    listModmailOf(viewer.id, after),
    countUnansweredModmail(viewer.id),
    ownDraft(viewer, place),
  ]);
  if (rows.length === 0 && after) redirect(messagesPath);
  const verdict = canStartModmail(viewer, { unanswered }, now);
  return (
    <MemberPage
      viewer={viewer}
      title="Messages with the moderators"
      lead="Write here if something is wrong, or to ask something in private. All moderators can read and answer your messages, and they stay on record. To object to a decision, appeal on the page of the decision."
    >
      {rows.length > 0 && (
        <section className="yours-modmail" aria-labelledby="yours">
          <h2 id="yours">Your messages</h2>
          <ModmailRows rows={rows} now={now} mine hrefOf={messagePath} />
          {next && <More href={messagesPagePath(next)}>Earlier messages</More>}
        </section>
      )}
      <section className="write-modmail" aria-labelledby="write">
        <h2 id="write">Write to the moderators</h2>
        <StartModmailForm
          to={null}
          draft={{ place, stored }}
          submission={randomUUID()}
          closed={verdict.allowed ? null : <p className="note">{verdict.reason}</p>}
        />
      </section>
    </MemberPage>
  );
}

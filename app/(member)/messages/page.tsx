import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ModmailRows } from "@/components/modmail/modmail-rows";
import { StartModmailForm } from "@/components/modmail/start-form";
import { More } from "@/components/ui/more";
import { listModmailOf } from "@/db/modmail/reads";
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
  const place = modmailPlace();
  const [{ rows, next }, stored] = await Promise.all([
    listModmailOf(viewer.id, after),
    ownDraft(viewer, place),
  ]);
  return (
    <MemberPage
      viewer={viewer}
      title="Messages with the moderators"
      lead="Write here if something is wrong, or if you have a question that does not belong in public. To object to a decision, appeal it on its own page."
    >
      {rows.length > 0 && (
        <section aria-labelledby="sent">
          <h2 id="sent">Your messages</h2>
          <ModmailRows rows={rows} now={new Date()} mine hrefOf={messagePath} />
          {next && <More href={messagesPagePath(next)}>Earlier messages</More>}
        </section>
      )}
      <section aria-labelledby="write">
        <h2 id="write">Write to the moderators</h2>
        <StartModmailForm to={null} draft={{ place, stored }} submission={randomUUID()} />
      </section>
    </MemberPage>
  );
}

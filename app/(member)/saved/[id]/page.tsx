import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { MemberPage } from "@/app/(member)/member-page";
import { idOf } from "@/app/(member)/query";
import { NoteSavedForm } from "@/components/saved/note-saved-form";
import { titleOf } from "@/components/saved/saved-row";
import { findSaved } from "@/db/saved/reads";
import { LATEST_REMINDER_MS, LONGEST_NOTE } from "@/lib/forum/reactions/saved/rules";
import { DAY_MS } from "@/lib/time";
import { noteSavedPath, signInPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { newSubmission } from "@/lib/web/form-state";

export const metadata: Metadata = { title: "Note and reminder" };

type Props = { params: Promise<{ id: string }> };

export default async function NoteSaved({ params }: Props) {
  const id = idOf((await params).id) ?? notFound();
  const viewer = await currentActor();
  if (viewer.kind !== "member") redirect(signInPath(noteSavedPath(id)));
  const saved = (await findSaved(viewer.id, id)) ?? notFound();
  const now = Date.now();
  return (
    <MemberPage viewer={viewer} title="Note and reminder" lead={`On “${titleOf(saved.post)}”.`}>
      <NoteSavedForm
        savedId={saved.id}
        note={saved.note}
        remindOn={saved.remindOn}
        days={[dayAt(now), dayAt(now + LATEST_REMINDER_MS - 2 * DAY_MS)]}
        longest={LONGEST_NOTE}
        submission={newSubmission()}
      />
    </MemberPage>
  );
}

const dayAt = (ms: number) => new Date(ms).toISOString().slice(0, 10);

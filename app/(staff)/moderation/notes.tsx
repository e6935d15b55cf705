import { randomUUID } from "node:crypto";
import { CaseNotes } from "@/components/moderation/case-notes";
import { listCaseNotes } from "@/db/cases/notes";
import { canAddNote, canDeleteNote } from "@/lib/forum/moderation/notes/policy";
import type { Member } from "@/lib/pipeline/actor";

type Props = { caseId: number; ownerId: number | null; viewer: Member; next: string };

export async function Notes({ caseId, ownerId, viewer, next }: Props) {
  const [notes, now] = [await listCaseNotes(caseId), new Date()];
  const verdict = canAddNote(viewer, { ownerId, notes: notes.length }, now);
  const isDeletable = ({ writerId, at }: (typeof notes)[number]) =>
    canDeleteNote(viewer, { ownerId, writerId, createdAt: at }, now).allowed;
  return (
    <CaseNotes
      caseId={caseId}
      notes={notes.map((note) => ({ ...note, deletion: isDeletable(note) ? randomUUID() : null }))}
      closed={verdict.allowed ? null : verdict.reason}
      next={next}
      now={now}
      submission={randomUUID()}
    />
  );
}

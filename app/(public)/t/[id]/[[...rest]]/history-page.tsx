import { notFound, redirect } from "next/navigation";
import { keepToRows } from "@/app/(public)/address";
import { EditList } from "@/components/edits/edit-list";
import { Page } from "@/components/layout/page";
import { More } from "@/components/ui/more";
import { findEditBefore, listHistory } from "@/db/edits/reads";
import { commentPath, historyPath, threadPath } from "@/lib/urls";
import { followComment } from "./follow-comment";

type Props = {
  thread: { id: number; slug: string };
  commentId: number | undefined;
  before: number | undefined;
};

export async function HistoryPage({ thread, commentId, before }: Props) {
  const of = { threadId: thread.id, commentId };
  await keepToRows(
    before,
    (asked) => findEditBefore(of, asked),
    (edit) => historyPath(thread, commentId, edit),
  );
  const { edits, next } = await listHistory(of, { before });
  const none = edits.length === 0;
  if (none && before !== undefined) redirect(historyPath(thread, commentId));
  if (none && commentId !== undefined) await followComment(commentId, thread.id);
  if (none) notFound();
  return (
    <Page at="threads">
      <div className="doc">
        <h1>{commentId === undefined ? "Edit history" : "Edit history of a reply"}</h1>
        <p className="intro">
          Newest edit first. Removed words are struck through, added words are underlined.
        </p>
        <p>
          <a className="btn" href={commentId === undefined ? threadPath(thread) : commentPath(commentId)}>
            {commentId === undefined ? "Back to the thread" : "Back to the reply"}
          </a>
        </p>
        <EditList edits={edits} />
        {next && <More href={historyPath(thread, commentId, next)}>Older edits</More>}
      </div>
    </Page>
  );
}

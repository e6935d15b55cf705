import { notFound } from "next/navigation";
import { EditList } from "@/components/edits/edit-list";
import { Page } from "@/components/layout/page";
import { findHistory } from "@/db/edits/reads";
import { commentPath, threadPath } from "@/lib/urls";
import { followComment } from "./follow-comment";

type Props = { thread: { id: number; slug: string }; commentId: number | undefined };

export async function HistoryPage({ thread, commentId }: Props) {
  const edits = await findHistory({ threadId: thread.id, commentId });
  if (!edits && commentId !== undefined) await followComment(commentId, thread.id);
  if (!edits) notFound();
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
      </div>
    </Page>
  );
}

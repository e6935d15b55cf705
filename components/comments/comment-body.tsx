import type { CommentView } from "@/db/comments/rows";
import { RedactedNote } from "../edits/redacted-note";
import { RichText } from "../rich-text/rich-text";
import { PromotedLine } from "./promoted-line";

const GONE = {
  hidden: "Hidden. A moderator decides whether to restore it.",
  withdrawn: "Deleted by its author.",
} as const;

/** A comment that is not shown keeps its place, because of its replies. */
export function CommentBody({ comment }: { comment: CommentView }) {
  if (comment.state === "shown")
    return (
      <>
        <RichText stored={comment.body} />
        {comment.redacted && <RedactedNote />}
      </>
    );
  if (comment.state === "promoted") return <PromotedLine promoted={comment.promoted} />;
  if (comment.state !== "removed") return <p className="gone">{GONE[comment.state]}</p>;
  return (
    <p className="gone">
      {comment.removedFor ? `Removed by a moderator: ${comment.removedFor}.` : "Removed by a moderator."}{" "}
      <a href="/rules">Read the rules</a>
    </p>
  );
}

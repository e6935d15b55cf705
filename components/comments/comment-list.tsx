import type { CommentView } from "@/db/comments/rows";
import { commentAnchor } from "@/lib/urls";
import { CommentBox } from "./comment-box";
import type { Setting } from "./setting";

export function CommentList({ comments, in: setting }: { comments: CommentView[]; in: Setting }) {
  return (
    <ol className="cs">
      {comments.map((comment) => (
        <li key={comment.id} className={comment.byAuthor ? "c a" : "c"} id={commentAnchor(comment.id)}>
          <CommentBox comment={comment} in={setting} inReplyTo="always" />
        </li>
      ))}
    </ol>
  );
}

import type { WrittenComment } from "@/db/people/reads";
import { openingOf } from "@/lib/rich-text/opening";
import { commentPath, threadPath } from "@/lib/urls";
import { amount } from "@/lib/words/counts";
import { Moment } from "../ui/moment";

const LETTERS = 240;

export function WrittenComments({ comments }: { comments: WrittenComment[] }) {
  return (
    <ol className="plain written">
      {comments.map((comment) => (
        <li key={comment.id} className={comment.byAuthor ? "is-author" : undefined}>
          <p className="comment-opening" dir="auto">
            {openingOf(comment.beginning, LETTERS)}
          </p>
          <div className="meta">
            <a href={commentPath(comment.id)}>
              <Moment at={comment.createdAt} />
            </a>
            <span>
              {"in "}
              <a href={threadPath(comment.thread)} dir="auto">
                {comment.thread.title}
              </a>
            </span>
            {comment.helpfulCount > 0 && <span>{`${amount(comment.helpfulCount)} helpful`}</span>}
          </div>
        </li>
      ))}
    </ol>
  );
}

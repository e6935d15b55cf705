import type { CommentView } from "@/db/comments/rows";
import type { RichText } from "@/lib/rich-text/document";
import { openingOf } from "@/lib/rich-text/opening";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { commentPath } from "@/lib/urls";
import { commenterName } from "../people/name-of";
import { Moment } from "../ui/moment";
import { Commenter } from "./commenter";

const LETTERS = 320;

type Props = { comments: CommentView[]; acceptedId: number | null };

export function AcceptableReplies({ comments, acceptedId }: Props) {
  return (
    <ol className="plain acceptable">
      {comments.map((comment) => (
        <Reply key={comment.id} comment={comment} accepted={comment.id === acceptedId} />
      ))}
    </ol>
  );
}

function Reply({ comment, accepted }: { comment: CommentView; accepted: boolean }) {
  const { id, createdAt, body } = comment;
  return (
    <li>
      <div className="w">
        <Commenter of={comment} />
        {accepted && <span className="mark ok">Accepted answer</span>}
        <a className="p" href={commentPath(id)}>
          <Moment at={createdAt} />
        </a>
      </div>
      <p dir="auto">{openingOf(plainTextOf(body as RichText), LETTERS)}</p>
      <form method="post" action="/api/accept">
        <input type="hidden" name="commentId" value={id} />
        <input type="hidden" name="on" value={accepted ? "no" : "yes"} />
        <button
          type="submit"
          className="btn"
          aria-label={`${wordsFor(accepted)}: by ${commenterName(comment)}`}
        >
          {wordsFor(accepted)}
        </button>
      </form>
    </li>
  );
}

const wordsFor = (accepted: boolean) => (accepted ? "Remove as accepted" : "This solved it");

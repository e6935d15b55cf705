import type { CommentView } from "@/db/comments/rows";
import type { RichText } from "@/lib/rich-text/document";
import { openingOf } from "@/lib/rich-text/opening";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { commentAnchor } from "@/lib/urls";
import { answeredName } from "../people/name-of";

const FEWEST = 2;
const LETTERS = 72;
/** A longer list is folded: an aside has no scroll bar of its own. */
const OPEN = 8;

export function AuthorReplies({ comments }: { comments: readonly CommentView[] }) {
  const replies = comments.filter((comment) => comment.byAuthor);
  if (replies.length < FEWEST) return null;
  return (
    <details className="author-replies" open={replies.length <= OPEN}>
      <summary>
        <h2>The author’s replies on this page</h2> <span className="num">{replies.length}</span>
      </summary>
      <ul className="plain jumps">
        {replies.map((reply) => (
          <li key={reply.id}>
            <a href={`#${commentAnchor(reply.id)}`} dir="auto">
              {answeredName(reply) && <b>{`to ${answeredName(reply)}: `}</b>}
              {openingOf(plainTextOf(reply.body as RichText), LETTERS)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

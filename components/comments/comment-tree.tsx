import { commentAnchor } from "@/lib/urls";
import { nameOf } from "../people/name-of";
import { counted } from "../ui/words";
import { CommentBox } from "./comment-box";
import { type Nested, repliesBelow } from "./nest";
import type { Setting } from "./setting";

/** The last level that is indented on a wide page; a phone indents one less. */
const INDENTED = 3;

export function CommentTree({ nodes, in: setting }: { nodes: Nested[]; in: Setting }) {
  return (
    <ol className="cs">
      {nodes.map((node) => (
        <Branch key={node.comment.id} node={node} in={setting} />
      ))}
    </ol>
  );
}

function Branch({ node, in: setting }: { node: Nested; in: Setting }) {
  const { comment, level, replies } = node;
  const inReplyTo =
    level > INDENTED || (level === 0 && comment.parentId !== null)
      ? "always"
      : level === INDENTED
        ? "on a phone"
        : "no";
  return (
    <li className={comment.byAuthor ? "c a" : "c"} id={commentAnchor(comment.id)}>
      <CommentBox
        comment={comment}
        in={setting}
        inReplyTo={inReplyTo}
        alone={level === INDENTED && replies.length > 0}
      />
      {replies.length > 0 && (
        <details className="k" open>
          <summary>{summaryOf(repliesBelow(node))}</summary>
          <ol
            aria-label={`Replies to ${comment.writer ? nameOf(comment.writer) : "this comment"}, level ${level + 2}`}
          >
            {replies.map((reply) => (
              <Branch key={reply.comment.id} node={reply} in={setting} />
            ))}
          </ol>
        </details>
      )}
    </li>
  );
}

/** Places of replies that were taken away still fold. */
function summaryOf(replies: number): string {
  return replies === 0 ? "no reply left" : counted(replies, "reply", "replies");
}

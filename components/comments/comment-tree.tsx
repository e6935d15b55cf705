import { commentAnchor } from "@/lib/urls";
import { commenterName } from "../people/name-of";
import { CommentBox } from "./comment-box";
import { INDENTED, type Nested, repliesBelow, summaryOf } from "./nest";
import type { Setting } from "./setting";

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
          <ol aria-label={`Replies to ${commenterName(comment) ?? "this comment"}, level ${level + 2}`}>
            {replies.map((reply) => (
              <Branch key={reply.comment.id} node={reply} in={setting} />
            ))}
          </ol>
        </details>
      )}
    </li>
  );
}

import { Clock } from "lucide";
import type { HeldReply as Held } from "@/db/comments/held";
import { commentAnchor, decidePath, editCommentPath, statementPath } from "@/lib/urls";
import { answeredName } from "../people/name-of";
import { RichText } from "../rich-text/rich-text";
import { Icon } from "../ui/icon";
import { Moment } from "../ui/moment";
import { Commenter } from "./commenter";

type Props = {
  reply: Held;
  /** What happens to it, for its writer. */
  words: string;
  hrefOf: (commentId: number) => string;
};

/** The viewer script moves this into its place in the thread (components/viewer/held-replies.ts). */
export function HeldReply({ reply, words, hrefOf }: Props) {
  const { id, parentId, own, decisionId } = reply;
  return (
    <li
      className="c held"
      id={commentAnchor(id)}
      data-parent={parentId ?? ""}
      aria-label={own ? "Your reply, being checked" : "A reply, being checked"}
    >
      <div className="b">
        <div className="w">
          <Commenter of={{ state: "shown", writer: reply.writer }} />
          <span className="mark">
            <Icon of={Clock} size={13} />
            Being checked
          </span>
          <Moment at={reply.createdAt} />
        </div>
        {parentId !== null && (
          <p className="rt">
            {"in reply to "}
            <a href={hrefOf(parentId)} dir="auto">
              {answeredName(reply) ?? "a reply"}
            </a>
          </p>
        )}
        <RichText stored={reply.body} />
        <p className="note line">
          {own ? (
            <>
              <b>{words}</b> Until then only you and moderators see it.
            </>
          ) : (
            "Only its writer and moderators see this reply."
          )}
        </p>
        <div className="do">
          <a href={statementPath(decisionId)}>{own ? "Read why" : "Read the statement"}</a>
          {own ? (
            <a href={editCommentPath(id)}>Delete</a>
          ) : (
            <a href={decidePath({ kind: "comment", id })}>Decide</a>
          )}
        </div>
      </div>
    </li>
  );
}

import type { CommentView } from "@/db/comments/rows";
import type { ThreadView } from "@/db/threads/reads";
import { threadPath } from "@/lib/urls";
import { commenterName } from "../people/name-of";
import { RoleMark } from "../people/role-mark";
import { RichText } from "../rich-text/rich-text";

type Props = {
  thread: Pick<ThreadView, "id" | "slug" | "title" | "excerpt">;
  comment: CommentView | null;
  label?: string;
};

export function Answered({ thread, comment, label = "You are replying to" }: Props) {
  return (
    <section className="answered" aria-label={label}>
      <p>
        In{" "}
        <a href={threadPath(thread)} dir="auto">
          {thread.title}
        </a>
      </p>
      {comment?.state === "shown" ? (
        <blockquote className={comment.byAuthor ? "is-author" : undefined}>
          <p className="meta">
            <b>{commenterName(comment)}</b> {comment.writer && <RoleMark of={comment.writer} />}
          </p>
          <RichText stored={comment.body} />
        </blockquote>
      ) : (
        <blockquote>
          <p dir="auto">{thread.excerpt}</p>
        </blockquote>
      )}
    </section>
  );
}

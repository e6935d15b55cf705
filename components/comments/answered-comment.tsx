import type { ReactNode } from "react";
import type { CommentView } from "@/db/comments/rows";
import type { ThreadView } from "@/db/threads/reads";
import { threadPath } from "@/lib/urls";
import { commenterName } from "../people/name-of";
import { RoleMark } from "../people/role-mark";
import { RichText } from "../rich-text/rich-text";

type Within = Pick<ThreadView, "id" | "slug" | "title">;

type Props = {
  thread: Within & Pick<ThreadView, "excerpt">;
  comment: CommentView | null;
  label?: string;
};

export function Answered({ thread, comment, label = "You are replying to" }: Props) {
  if (comment?.state !== "shown") {
    return (
      <QuotedFrom thread={thread} label={label}>
        <p dir="auto">{thread.excerpt}</p>
      </QuotedFrom>
    );
  }
  return (
    <QuotedFrom thread={thread} label={label} byAuthor={comment.byAuthor}>
      <p className="meta">
        <b>{commenterName(comment)}</b> {comment.writer && <RoleMark of={comment.writer} />}
      </p>
      <RichText stored={comment.body} />
    </QuotedFrom>
  );
}

type QuotedProps = { thread: Within; label: string; byAuthor?: boolean; children: ReactNode };

export function QuotedFrom({ thread, label, byAuthor = false, children }: QuotedProps) {
  return (
    <section className="answered" aria-label={label}>
      <p>
        In{" "}
        <a href={threadPath(thread)} dir="auto">
          {thread.title}
        </a>
      </p>
      <blockquote className={byAuthor ? "is-author" : undefined}>{children}</blockquote>
    </section>
  );
}

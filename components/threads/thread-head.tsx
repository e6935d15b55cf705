import { Check, MessageCircle } from "lucide";
import type { CommentView } from "@/db/comments/rows";
import type { ThreadView } from "@/db/threads/reads";
import { commentAnchor, commentPath, historyPath, threadPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { ByLine } from "../people/by-line";
import { GuestAuthorLine } from "../people/guest-author-line";
import { TagLinks } from "../tags/tag-links";
import { Icon } from "../ui/icon";
import { Moment } from "../ui/moment";
import { kindNames } from "./kind-names";
import { minutesToRead, wordsIn } from "./reading-time";

type Props = { thread: ThreadView; whole: boolean; comments: readonly CommentView[] };

export function ThreadHead({ thread, whole, comments }: Props) {
  return (
    <header className={`head ${thread.kind}`}>
      <div className="eyebrow">
        <span className="kind">{kindNames[thread.kind]}</span>
        {thread.kind !== "question" && <span>by</span>}
        {thread.guestAuthor ? (
          <GuestAuthorLine guest={thread.guestAuthor} publishedBy={thread.writer} />
        ) : (
          <ByLine of={thread.writer} />
        )}
        {thread.kind === "question" && (
          <span>{thread.askedOfAuthor ? "asked the author" : "asked everyone"}</span>
        )}
        <Moment at={thread.createdAt} />
        {thread.editedAt && <a href={historyPath(thread)}>edited</a>}
        {thread.kind === "article" && <span>{`${minutesToRead(wordsIn(thread.bodyText))} min read`}</span>}
        {thread.sample && <span className="mark">Sample content</span>}
      </div>
      <h1 dir="auto">{whole ? thread.title : <a href={threadPath(thread)}>{thread.title}</a>}</h1>
      {whole && (
        <div className="meta">
          <TagLinks tags={thread.tags} />
          {thread.commentCount > 0 && (
            <a href="#replies">{counted(thread.commentCount, "reply", "replies")}</a>
          )}
          <Answers thread={thread} comments={comments} />
        </div>
      )}
    </header>
  );
}

/** Answers keep their place among the replies; this only links to them. */
function Answers({ thread, comments }: { thread: ThreadView; comments: readonly CommentView[] }) {
  const { acceptedCommentId: accepted, authorReplyId: replied } = thread;
  const to = (id: number) =>
    comments.some((comment) => comment.id === id) ? `#${commentAnchor(id)}` : commentPath(id);
  return (
    <>
      {accepted !== null && (
        <a className="mark ok" href={to(accepted)}>
          <Icon of={Check} size={14} />
          Accepted answer
        </a>
      )}
      {replied !== null && (
        <a className="by" href={to(replied)}>
          <Icon of={MessageCircle} size={14} />
          {thread.kind === "question" ? "Author answered" : authorReplied(thread.authorReplyCount)}
        </a>
      )}
    </>
  );
}

function authorReplied(times: number): string {
  return `${counted(times, "reply", "replies")} by the author`;
}

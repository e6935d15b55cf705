import type { CommentView } from "@/db/comments/rows";
import type { ThreadView } from "@/db/threads/reads";
import { commentAnchor, repliesAfterPath, sincePath, threadPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { Empty } from "../ui/empty";
import { More } from "../ui/more";
import { CommentBox } from "./comment-box";
import { MarksForm } from "./marks-form";
import { settingOf } from "./setting";

type Props = {
  thread: ThreadView;
  after: number;
  comments: CommentView[];
  next: number | null;
  many: boolean;
};

/** The viewer script moves these replies into the open page. */
export function NewReplies({ thread, after, comments, next, many }: Props) {
  if (many) return <Many thread={thread} after={after} />;
  if (comments.length === 0) return <None thread={thread} />;
  const setting = settingOf(thread, comments);
  return (
    <section className="talk">
      <div className="head">
        <h1>{counted(comments.length, "new reply", "new replies")}</h1>
        <p className="meta">
          <span>
            {"In "}
            <a href={`${threadPath(thread)}#replies`} dir="auto">
              {thread.title}
            </a>
          </span>
        </p>
      </div>
      <ol className="cs">
        {comments.map((comment) => (
          <li
            key={comment.id}
            className={comment.byAuthor ? "c a" : "c"}
            id={commentAnchor(comment.id)}
            data-parent={comment.parentId ?? ""}
          >
            <CommentBox comment={comment} in={setting} inReplyTo="always" />
          </li>
        ))}
      </ol>
      <MarksForm />
      {next && <More href={sincePath(thread, next)}>More new replies</More>}
    </section>
  );
}

function Many({ thread, after }: Pick<Props, "thread" | "after">) {
  const byTime = (
    <a className="btn go" href={repliesAfterPath(thread, after)}>
      Read them by time
    </a>
  );
  return (
    <Empty title="More than 100 new replies" actions={byTime} page>
      {`“${thread.title}” has too many new replies for this page. Read them in the order they were written.`}
    </Empty>
  );
}

function None({ thread }: Pick<Props, "thread">) {
  const back = (
    <a className="btn" href={`${threadPath(thread)}#replies`}>
      Back to the thread
    </a>
  );
  return (
    <Empty title="No new replies" actions={back} page>
      {`Nobody has written in “${thread.title}” since, or the new replies were deleted.`}
    </Empty>
  );
}

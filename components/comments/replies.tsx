import { Lock } from "lucide";
import type { CommentView } from "@/db/comments/rows";
import type { RepliedTo } from "@/db/threads/reads";
import { type CommentOrder, replyPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { Empty } from "../ui/empty";
import { Icon } from "../ui/icon";
import { More } from "../ui/more";
import { CommentList } from "./comment-list";
import { CommentTree } from "./comment-tree";
import { MarksForm } from "./marks-form";
import { nest } from "./nest";
import { OrderBar } from "./order-bar";
import { settingOf } from "./setting";

/** A style shows the button only with script and, most likely, a keyboard. */
function KeysButton() {
  return (
    <button type="button" className="keys" data-keys="on">
      Shortcuts <kbd>?</kbd>
    </button>
  );
}

/** From this many replies on, the page has a second reply link at its end. */
const LONG = 8;

type Props = {
  thread: RepliedTo;
  order: CommentOrder;
  comments: CommentView[];
  cutHref: string | null;
  moreHref: string | null;
};

export function Replies({ thread, order, comments, cutHref, moreHref }: Props) {
  const setting = settingOf(thread, comments);
  return (
    <section
      className="talk"
      id="replies"
      data-thread={thread.id}
      data-newest={thread.newestCommentId}
      aria-labelledby="replies-title"
    >
      <div className="talk-head">
        <h2 id="replies-title">
          {comments.length === 0 ? "Replies" : counted(thread.commentCount, "reply", "replies")}
        </h2>
        {comments.length > 0 && <KeysButton />}
        {thread.locked ? (
          <span className="mark">
            <Icon of={Lock} size={14} />
            Locked
          </span>
        ) : (
          comments.length > 0 && (
            <a className="btn" href={replyPath(thread.id)}>
              Write a reply
            </a>
          )
        )}
      </div>
      {comments.length === 0 ? (
        <NoReplies thread={thread} />
      ) : (
        <>
          <OrderBar thread={thread} order={order} />
          {order === "by-time" ? (
            <CommentList comments={comments} in={setting} />
          ) : (
            <CommentTree nodes={nest(comments)} in={setting} />
          )}
        </>
      )}
      {cutHref && <More href={cutHref}>More of this conversation</More>}
      {moreHref && <More href={moreHref}>More replies</More>}
      {comments.length >= LONG && !thread.locked && (
        <p className="more">
          <a className="btn" href={replyPath(thread.id)}>
            Reply to the thread
          </a>
        </p>
      )}
      <MarksForm />
    </section>
  );
}

function NoReplies({ thread }: { thread: RepliedTo }) {
  const action = (
    <a className="btn go" href={replyPath(thread.id)}>
      Write the first reply
    </a>
  );
  if (thread.locked) return <Empty title="No replies">Nobody can reply in a locked thread.</Empty>;
  return (
    <Empty title="No replies yet" actions={action}>
      {thread.kind === "question"
        ? "Had the same? Say what helped and what didn’t. Two sentences are enough."
        : "Say what sounds familiar, or ask for more detail."}
    </Empty>
  );
}

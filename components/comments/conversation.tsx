import type { CommentView } from "@/db/comments/rows";
import type { RepliedTo } from "@/db/threads/reads";
import { threadPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { More } from "../ui/more";
import { CommentList } from "./comment-list";
import { CommentTree } from "./comment-tree";
import { MarksForm } from "./marks-form";
import { nest } from "./nest";
import { settingOf } from "./setting";

type Props = {
  thread: RepliedTo;
  ancestors: CommentView[];
  comments: CommentView[];
  moreHref: string | null;
};

export function Conversation({ thread, ancestors, comments, moreHref }: Props) {
  const setting = settingOf(thread, [...ancestors, ...comments]);
  return (
    <section className="talk" id="replies" data-thread={thread.id} data-newest={thread.newestCommentId}>
      <MarksForm />
      <p className="banner">
        <span>
          {"You are reading one conversation. See "}
          <a
            href={`${threadPath(thread)}#replies`}
          >{`all ${counted(thread.commentCount, "reply", "replies")}`}</a>
          .
        </span>
      </p>
      {ancestors.length > 0 && (
        <>
          <h2>Earlier in this conversation</h2>
          <CommentList comments={ancestors} in={setting} />
          <h2>The conversation from here</h2>
        </>
      )}
      <CommentTree nodes={nest(comments)} in={setting} />
      {moreHref && <More href={moreHref}>More of this conversation</More>}
    </section>
  );
}

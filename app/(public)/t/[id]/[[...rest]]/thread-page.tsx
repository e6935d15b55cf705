import { Conversation } from "@/components/comments/conversation";
import { Replies } from "@/components/comments/replies";
import { Page } from "@/components/layout/page";
import { AcceptedAnswer } from "@/components/threads/accepted-answer";
import { AuthorReplies } from "@/components/threads/author-replies";
import { Contents, FoldedContents } from "@/components/threads/contents";
import { Mentions } from "@/components/threads/mentions";
import { GoOn } from "@/components/threads/next-steps";
import { RelatedThreads } from "@/components/threads/related-threads";
import { ThreadHead } from "@/components/threads/thread-head";
import { ThreadText } from "@/components/threads/thread-text";
import { findComment } from "@/db/comments/reads";
import { listRelatedThreads } from "@/db/related/reads";
import { listMentions, type ThreadView } from "@/db/threads/reads";
import { aboutThread } from "./about-thread";
import { repliesOf } from "./replies";
import type { RepliesView } from "./view";

type Props = { thread: ThreadView; view: RepliesView };

/** Only first pages show the thread's text; later pages have replies alone. */
export async function ThreadPage({ thread, view }: Props) {
  const whole = view.name !== "replies" && view.after === undefined;
  const accepted = whole ? thread.acceptedCommentId : null;
  const [replies, mentions, answer, related] = await Promise.all([
    repliesOf(thread, view),
    whole ? listMentions(thread.id) : [],
    accepted === null ? null : findComment(thread.id, accepted),
    listRelatedThreads(thread.id),
  ]);
  return (
    <Page at="threads" shape="thread">
      <div>
        <article>
          <ThreadHead thread={thread} whole={whole} comments={replies.comments} />
          {whole && <FoldedContents thread={thread} />}
          {whole && <ThreadText thread={thread} />}
          {whole && <AcceptedAnswer thread={thread} answer={answer} comments={replies.comments} />}
        </article>
        {whole && <Mentions mentions={mentions} />}
      </div>
      <aside>
        {whole && <Contents thread={thread} />}
        <AuthorReplies comments={replies.comments} />
        <RelatedThreads threads={related} />
        <GoOn thread={thread} />
      </aside>
      <div>
        {view.name === "replies" ? (
          <Conversation thread={thread} {...replies} />
        ) : (
          <Replies thread={thread} order={view.name} {...replies} />
        )}
        <RelatedThreads threads={related} />
      </div>
      {whole && aboutThread(thread, { answer, comments: replies.comments })}
    </Page>
  );
}

import { notFound } from "next/navigation";
import { Conversation } from "@/components/comments/conversation";
import { Replies } from "@/components/comments/replies";
import { Page } from "@/components/layout/page";
import { AuthorReplies } from "@/components/threads/author-replies";
import { WithdrawnHead } from "@/components/threads/withdrawn-head";
import type { RepliedTo } from "@/db/threads/reads";
import { repliesOf } from "./replies";
import type { View } from "./view";

export async function WithdrawnPage({ thread, view }: { thread: RepliedTo; view: View }) {
  if (view.name === "since" || view.name === "history") notFound();
  const replies = await repliesOf(thread, view);
  return (
    <Page at="threads" shape="thread">
      <div>
        <WithdrawnHead />
      </div>
      <aside>
        <AuthorReplies comments={replies.comments} />
      </aside>
      <div>
        {view.name === "replies" ? (
          <Conversation thread={thread} {...replies} />
        ) : (
          <Replies thread={thread} order={view.name} {...replies} />
        )}
      </div>
    </Page>
  );
}

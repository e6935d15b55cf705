import { authorName, nameOf } from "@/components/people/name-of";
import { RichText } from "@/components/rich-text/rich-text";
import type { FeedPost, FeedThread } from "@/db/feeds/reads";
import type { Entry } from "@/lib/feeds/feed";
import { markupOf } from "@/lib/feeds/markup";
import { commentPath, threadNumberPath } from "@/lib/urls";

export const threadEntry = (thread: FeedThread): Entry => ({
  ...postEntry(thread),
  // Without the words of the title, which can change.
  path: threadNumberPath(thread.id),
  writer: thread.writer && authorName(thread),
  title: thread.title,
  tags: thread.tags,
});

export const replyEntry = (thread: FeedThread, reply: FeedPost): Entry => ({
  ...postEntry(reply),
  path: commentPath(reply.id),
  title: `Re: ${thread.title}`,
  tags: [],
});

function postEntry({ body, writer, createdAt, editedAt }: FeedPost) {
  return {
    markup: markupOf(RichText({ stored: body })),
    writer: writer && nameOf(writer),
    publishedAt: createdAt,
    updatedAt: editedAt ?? createdAt,
  };
}

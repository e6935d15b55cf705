import { outcomeWords } from "@/components/outcomes/outcome-words";
import { authorName, commenterName, nameOf } from "@/components/people/name-of";
import { StructuredData } from "@/components/ui/structured-data";
import type { OutcomeView } from "@/db/check-ins/reads";
import type { CommentView } from "@/db/comments/rows";
import type { ThreadView } from "@/db/threads/reads";
import type { RichText } from "@/lib/rich-text/document";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { commentAnchor, personPath, threadPath } from "@/lib/urls";

interface Replies {
  /** On whichever page of the thread it is. */
  answer: CommentView | null;
  comments: readonly CommentView[];
}

/** Structured data of schema.org. Leaves out replies except answers: the page has them already. */
export function aboutThread(thread: ThreadView, replies: Replies) {
  const common = {
    author: authorOf(thread),
    datePublished: thread.createdAt.toISOString(),
    dateModified: thread.editedAt?.toISOString(),
    url: threadPath(thread),
    comment: thread.outcomes.length > 0 ? thread.outcomes.map((each) => told(thread, each)) : undefined,
  };
  switch (thread.kind) {
    case "article":
      return (
        <StructuredData
          data={{ "@type": "Article", headline: thread.title, commentCount: thread.commentCount, ...common }}
        />
      );
    case "story":
      return (
        <StructuredData
          data={{
            "@type": "DiscussionForumPosting",
            headline: thread.title,
            text: thread.bodyText,
            commentCount: thread.commentCount,
            ...common,
          }}
        />
      );
    case "question":
      return <StructuredData data={{ "@type": "QAPage", mainEntity: question(thread, replies, common) }} />;
  }
}

function authorOf(thread: ThreadView) {
  const { writer, guestAuthor: guest } = thread;
  const by = guest?.person ?? (guest ? null : writer);
  const url = by ? personPath(by.handle) : guest?.person === null ? (guest.url ?? undefined) : undefined;
  return { "@type": "Person", name: authorName(thread), url };
}

const SUGGESTED = 3;

function question(
  thread: ThreadView,
  { answer: accepted, comments }: Replies,
  common: Record<string, unknown>,
) {
  const answers = comments.filter((comment) => comment.depth === 0 && comment.state === "shown");
  const suggested = answers.filter(({ id }) => id !== accepted?.id).slice(0, SUGGESTED);
  return {
    "@type": "Question",
    name: thread.title,
    text: thread.bodyText,
    answerCount: thread.commentCount,
    upvoteCount: thread.helpfulCount,
    ...common,
    acceptedAnswer: accepted?.state === "shown" ? answer(thread, accepted) : undefined,
    suggestedAnswer: suggested.length > 0 ? suggested.map((comment) => answer(thread, comment)) : undefined,
  };
}

function told(thread: ThreadView, outcome: OutcomeView) {
  const { when, said } = outcomeWords(thread.createdAt, outcome);
  return {
    "@type": "Comment",
    text: `${when}: ${said}`,
    author: { "@type": "Person", name: nameOf(thread.writer) },
    datePublished: outcome.answeredAt.toISOString(),
  };
}

function answer(thread: ThreadView, comment: CommentView) {
  return {
    "@type": "Answer",
    text: plainTextOf(comment.body as RichText),
    author: { "@type": "Person", name: commenterName(comment) },
    datePublished: comment.createdAt.toISOString(),
    upvoteCount: comment.helpfulCount,
    url: `${threadPath(thread)}#${commentAnchor(comment.id)}`,
  };
}

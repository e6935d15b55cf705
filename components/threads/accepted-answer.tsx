import { Check } from "lucide";
import type { CommentView } from "@/db/comments/rows";
import type { ThreadView } from "@/db/threads/reads";
import { beginningOf } from "@/lib/rich-text/beginning";
import type { RichText as Document } from "@/lib/rich-text/document";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { acceptPath, commentAnchor, commentPath } from "@/lib/urls";
import { OutdatedNote } from "../answers/outdated-note";
import { Commenter } from "../comments/commenter";
import { RichText } from "../rich-text/rich-text";
import { Icon } from "../ui/icon";
import { Moment } from "../ui/moment";

/** A style shows three lines of the answer; the whole answer is in its place below. */
const LINES = 3;
/** Characters of a line on a phone. */
const NARROW = 40;
/** Characters: more than three lines of a wide page. */
const BEGINNING = 330;

type Props = { thread: ThreadView; answer: CommentView | null; comments: readonly CommentView[] };

export function AcceptedAnswer({ thread, answer, comments }: Props) {
  if (thread.kind !== "question") return null;
  if (answer?.state === "shown")
    return <Quoted threadId={thread.id} answer={answer} href={hrefOf(answer, comments)} />;
  return thread.commentCount > 0 ? <NothingAccepted threadId={thread.id} /> : null;
}

const hrefOf = ({ id }: CommentView, comments: readonly CommentView[]) =>
  comments.some((comment) => comment.id === id) ? `#${commentAnchor(id)}` : commentPath(id);

function Quoted({ threadId, answer, href }: { threadId: number; answer: CommentView; href: string }) {
  const body = answer.body as Document;
  const beginning = beginningOf(body, BEGINNING);
  return (
    <section className={answer.byAuthor ? "accepted is-author" : "accepted"} aria-labelledby="accepted">
      <h2 id="accepted">
        <Icon of={Check} />
        Accepted answer
      </h2>
      <OutdatedNote of={answer.outdated} />
      {beginning.content.length > 0 && (
        <blockquote>
          <RichText stored={beginning} />
        </blockquote>
      )}
      <div className="w">
        <Commenter of={answer} />
        <Moment at={answer.createdAt} />
      </div>
      <p className="meta">
        <a href={href}>{fits(body) ? "See it in the thread" : "Read in full"}</a>
        <span className="asker-only">
          {"Your question? "}
          <a href={acceptPath(threadId)}>Change the accepted answer</a>.
        </span>
      </p>
    </section>
  );
}

/** Whether even a phone shows all of the answer. */
function fits(body: Document): boolean {
  if (body.content.some(({ type }) => type === "image")) return false;
  const lines = plainTextOf(body).split("\n");
  return lines.reduce((sum, { length }) => sum + Math.ceil(length / NARROW), 0) <= LINES;
}

/** Shown to everybody, because a public page does not know who reads. */
function NothingAccepted({ threadId }: { threadId: number }) {
  return (
    <p className="hint asker-only">
      {"Your question? "}
      <a href={acceptPath(threadId)}>Choose the reply that solved it</a>.
    </p>
  );
}

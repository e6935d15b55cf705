import { Check } from "lucide";
import type { CommentView } from "@/db/comments/rows";
import type { ThreadView } from "@/db/threads/reads";
import type { RichText as Document } from "@/lib/rich-text/document";
import { openingOf } from "@/lib/rich-text/opening";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { acceptPath, commentAnchor, commentPath } from "@/lib/urls";
import { OutdatedNote } from "../answers/outdated-note";
import { Commenter } from "../comments/commenter";
import { RichText } from "../rich-text/rich-text";
import { Icon } from "../ui/icon";
import { Moment } from "../ui/moment";

/** Characters. A longer answer is cut well below this length, so that reading on is worth it. */
const WHOLE = 900;
const BEGINNING = 600;

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
  const words = plainTextOf(answer.body as Document);
  const whole = words.length <= WHOLE;
  return (
    <section className={answer.byAuthor ? "accepted is-author" : "accepted"} aria-labelledby="accepted">
      <h2 id="accepted">
        <Icon of={Check} />
        Accepted answer
      </h2>
      <OutdatedNote of={answer.outdated} />
      <blockquote>
        {whole ? <RichText stored={answer.body} /> : <p dir="auto">{openingOf(words, BEGINNING)}</p>}
      </blockquote>
      <div className="w">
        <Commenter of={answer} />
        <Moment at={answer.createdAt} />
      </div>
      <p className="meta">
        <a href={href}>{whole ? "See it in the thread" : "Read the whole answer in the thread"}</a>
        <span>
          {"Your question? "}
          <a href={acceptPath(threadId)}>Change the accepted answer</a>.
        </span>
      </p>
    </section>
  );
}

/** Shown to everybody, because a public page does not know who reads. */
function NothingAccepted({ threadId }: { threadId: number }) {
  return (
    <p className="hint">
      {"Your question? "}
      <a href={acceptPath(threadId)}>Choose the reply that solved it</a>.
    </p>
  );
}

import type { ReactNode } from "react";
import type { NewReplies } from "@/db/marks/reads";
import type { ThreadRow as Row } from "@/db/threads/cards";
import { commentPath, threadPath } from "@/lib/urls";
import { amount, counted } from "@/lib/words/counts";
import { authorName } from "../people/name-of";
import { TagLinks } from "../tags/tag-links";
import { newReplyWords } from "../ui/mark-words";
import { Moment } from "../ui/moment";
import { headlineNumber } from "./headline-number";
import { kindNames } from "./kind-names";

const TAGS_SHOWN = 3;

type Props = {
  thread: Row;
  newReplies?: NewReplies;
  /** Instead of the plain title and the beginning of the text: with the words of a search marked. */
  title?: ReactNode;
  text?: ReactNode;
  children?: ReactNode;
};

export function ThreadRow({ thread, newReplies, title, text, children }: Props) {
  const telling = headlineNumber(thread);
  return (
    <li className="row">
      <div className={telling.back ? "headline-number back" : "headline-number"}>
        <b>{telling.number}</b>
        {telling.words}
        {newReplies?.first && (
          <NewReplyLink count={newReplies.count} first={newReplies.first} title={thread.title} />
        )}
      </div>
      <div>
        <h3>
          <a href={threadPath(thread)} dir="auto">
            {title ?? thread.title}
          </a>
        </h3>
        <p dir="auto">{text ?? thread.excerpt}</p>
        <div className="meta">
          <span className="kind">
            {thread.sample ? `Sample ${kindNames[thread.kind].toLowerCase()}` : kindNames[thread.kind]}
          </span>
          {thread.guestAuthor && <span>{`by ${authorName(thread)}`}</span>}
          <Answered thread={thread} />
          <TagLinks tags={thread.tags.slice(0, TAGS_SHOWN)} />
          {!telling.replies && (
            <span>
              {thread.commentCount === 0
                ? "no replies yet"
                : counted(thread.commentCount, "reply", "replies")}
            </span>
          )}
          {thread.helpfulCount > 0 && (
            <span>
              <b>{amount(thread.helpfulCount)}</b>
              {" helpful"}
            </span>
          )}
          <Moment at={thread.lastActivityAt} />
          {children}
        </div>
      </div>
    </li>
  );
}

/** In public lists, the viewer script adds this link. */
function NewReplyLink({ count, first, title }: { count: number; first: number; title: string }) {
  const { shown, aloud } = newReplyWords(count, title);
  return (
    <a className="new-activity" href={commentPath(first)}>
      {shown}
      <span className="vh">{aloud}</span>
    </a>
  );
}

function Answered({ thread }: { thread: Row }) {
  if (thread.authorReplyCount > 0) {
    return <span className="by">{thread.kind === "question" ? "Author answered" : "Author replied"}</span>;
  }
  return thread.accepted ? <span className="mark ok">Accepted answer</span> : null;
}

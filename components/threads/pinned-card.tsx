import type { ThreadRow } from "@/db/threads/cards";
import { threadPath } from "@/lib/urls";
import { amount, wordFor } from "@/lib/words/counts";
import { ByLine } from "../people/by-line";
import { GuestAuthorLine } from "../people/guest-author-line";
import { TagLinks } from "../tags/tag-links";
import { minutesToRead } from "./reading-time";

const TAGS_SHOWN = 3;

type Props = { article: ThreadRow & { words: number } };

export function PinnedCard({ article }: Props) {
  return (
    <section className="pin">
      <div className="eyebrow">
        {article.guestAuthor ? (
          <GuestAuthorLine guest={article.guestAuthor} publishedBy={article.writer} />
        ) : (
          <ByLine of={article.writer} />
        )}
        <span>{`Pinned article, ${minutesToRead(article.words)} min read`}</span>
        {article.sample && <span className="mark">Sample content</span>}
      </div>
      <h1>
        <a href={threadPath(article)} dir="auto">
          {article.title}
        </a>
      </h1>
      <p className="lead" dir="auto">
        {article.excerpt}
      </p>
      <div className="meta">
        <span>
          <b>{amount(article.commentCount)}</b>
          {` ${wordFor(article.commentCount, "reply", "replies")}`}
        </span>
        {article.authorReplyCount > 0 && (
          <span>
            <b>{amount(article.authorReplyCount)}</b>
            {" answered by the author"}
          </span>
        )}
        <TagLinks tags={article.tags.slice(0, TAGS_SHOWN)} />
      </div>
      <div className="acts">
        <a className="btn go" href={threadPath(article)}>
          Read the article
        </a>
        <a className="btn" href="/ask">
          Ask the author
        </a>
        <a className="btn" href="/tell">
          Share your story
        </a>
        <a className="btn to-map" href="#map">
          Where does it hurt?
        </a>
      </div>
      <Line />
    </section>
  );
}

function Line() {
  return (
    <svg
      className="line"
      viewBox="0 0 460 150"
      fill="none"
      stroke="currentColor"
      strokeWidth="9"
      strokeLinecap="round"
      aria-hidden
    >
      <path d="M6 46c90 0 96 92 178 92S300 34 426 24" />
      <circle cx="440" cy="23" r="13" fill="currentColor" stroke="none" />
    </svg>
  );
}

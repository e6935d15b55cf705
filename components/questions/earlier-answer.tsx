import type { FoundAnswer } from "@/lib/actions/found";

const BLOCK = /#p(\d+)$/;

/** An answer from before, with the button that points to it. */
export function EarlierAnswer({ answer }: { answer: FoundAnswer }) {
  const { kind, url, title, excerpt, commentId, threadId } = answer;
  const chosen = commentId ? `c${commentId}` : `t${threadId}p${BLOCK.exec(url)?.[1]}`;
  return (
    <li>
      <p className="meta">
        {kind === "accepted" ? (
          <span className="mark ok">Accepted answer</span>
        ) : (
          <span className="by">{kind === "passage" ? "Article" : "Author"}</span>
        )}
      </p>
      <a href={url} target="_blank" rel="noopener" aria-label={`${title} (opens in a new tab)`}>
        {title}
      </a>
      <p>{excerpt}</p>
      <button
        type="submit"
        className="btn"
        name="to"
        value={chosen}
        data-key="p"
        aria-label={`Already answered here: ${title}`}
      >
        Already answered here
      </button>
    </li>
  );
}

import type { FoundAnswer as Found } from "@/lib/actions/found";
import { Avatar } from "../people/avatar";
import { nameOf } from "../people/name-of";
import { RoleMark } from "../people/role-mark";
import { counted } from "../ui/words";
import { Marked } from "./marked";

/** Something that answers already, or a question that is open: to be read, thanked for, or joined, without losing a word. */
export function FoundAnswer({ answer }: { answer: Found }) {
  const { kind, url, title, excerpt, matches, by, runners } = answer;
  return (
    <li className={by?.role === "author" ? "is-author" : undefined}>
      <p className="meta">
        <Avatar of={by} />
        <b>{nameOf(by)}</b>
        {by && <RoleMark of={by} />}
        {kind === "passage" && <span>in the article</span>}
        {kind === "accepted" && <span className="mark ok">Accepted answer</span>}
        {kind === "thread" && <span>{counted(runners, "waits", "wait")} for an answer</span>}
      </p>
      <p className={kind === "passage" ? "excerpt passage" : "excerpt"}>
        <Marked excerpt={excerpt} matches={matches} />
      </p>
      <a href={url} target="_blank" rel="noopener" aria-label={`${title} (opens in a new tab)`}>
        {title}
      </a>
      <Instead of={answer} />
    </li>
  );
}

/** In place of asking. What is chosen is read by lib/forum/asking/instead.ts. */
function Instead({ of: { kind, url, commentId, threadId, title } }: { of: Found }) {
  const joins = kind === "thread";
  const block = /#p(\d+)$/.exec(url)?.[1];
  const chosen = commentId && !joins ? `c${commentId}` : `t${threadId}${block ? `p${block}` : ""}`;
  const words = joins ? "I have this question too" : "This answers me";
  return (
    <button
      type="submit"
      className="btn"
      name={joins ? "sameQuestion" : "answersMe"}
      value={chosen}
      aria-label={`${words}: ${title}`}
    >
      {words}
    </button>
  );
}

import type { FoundAnswer } from "@/lib/actions/found";
import { counted } from "@/lib/words/counts";
import { nameOf } from "../people/name-of";
import { Marked } from "./highlighted";

export function FoundList({ found }: { found: readonly FoundAnswer[] }) {
  return (
    <>
      <p className="hint" role="status">
        {wordsFor(found)}
      </p>
      <ol className="plain answer-list">
        {found.map((answer) => (
          <Found key={answer.url} answer={answer} />
        ))}
      </ol>
    </>
  );
}

function wordsFor(found: readonly FoundAnswer[]): string {
  const sure = found.filter(({ strength }) => strength === "answered").length;
  if (sure === 0) return "No post answers this for certain. Related posts, best first:";
  const answers = counted(sure, "answer", "answers");
  return sure === found.length
    ? `${answers}, best first.`
    : `${answers}, and ${counted(found.length - sure, "related post", "related posts")}, best first.`;
}

function Found({ answer: { kind, url, title, excerpt, matches, by } }: { answer: FoundAnswer }) {
  const byAuthor = by?.role === "author";
  return (
    <li>
      <h2>
        <a href={url} dir="auto">
          {title}
        </a>
      </h2>
      <div className={byAuthor ? "is-author words" : "words"}>
        <p>
          <Marked excerpt={excerpt} matches={matches} />
        </p>
      </div>
      <div className="meta">
        <span className={byAuthor ? "by" : "kind"} dir="auto">
          {nameOf(by)}
        </span>
        {kind === "passage" && <span>from the article</span>}
        {kind === "accepted" && <span className="mark ok">Accepted answer</span>}
      </div>
    </li>
  );
}

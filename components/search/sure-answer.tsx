import type { SureAnswer } from "@/lib/actions/search";
import { Avatar } from "../people/avatar";
import { nameOf } from "../people/name-of";
import { RoleMark } from "../people/role-mark";
import { Day } from "../ui/moment";

/** Above all results: what somebody wrote, word for word, where it fits without doubt. */
export function SureAnswerQuote({ answer }: { answer: SureAnswer }) {
  const { kind, url, title, quote, by, writtenAt } = answer;
  const paragraphs = [...new Set(quote.split(/\n+/).filter(Boolean))];
  return (
    <section className={by?.role === "author" ? "quote" : "quote accepted"} aria-labelledby="answer-first">
      <h2 id="answer-first">
        <Avatar of={by} />
        <span dir="auto">{`${nameOf(by)} answered this`}</span>
        {by && <RoleMark of={by} />}
        {kind === "accepted" && <span className="mark ok">Accepted answer</span>}
        {kind === "passage" && <span className="mark">From the article</span>}
      </h2>
      <p className="to" dir="auto">{`to: ${title}`}</p>
      <blockquote cite={url} dir="auto">
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </blockquote>
      <div className="meta">
        <a href={url}>See it in its place</a>
        <Day at={writtenAt} />
        <a href="/ask">Not quite? Ask your question</a>
      </div>
    </section>
  );
}

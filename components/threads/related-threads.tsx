import type { RelatedThread } from "@/db/related/reads";
import { threadPath } from "@/lib/urls";
import { kindNames } from "./kind-names";

/** At the foot of a thread, and beside it on a wide page. Absent where nothing is near enough. */
export function RelatedThreads({ threads }: { threads: readonly RelatedThread[] }) {
  if (threads.length === 0) return null;
  return (
    <section className="related-threads">
      <h2>Related threads</h2>
      <ul className="plain">
        {threads.map((thread) => (
          <li key={thread.id}>
            <a href={threadPath(thread)} dir="auto">
              {thread.title}
            </a>
            <p className="meta">
              <span className="kind">{kindNames[thread.kind]}</span>
              <State of={thread} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function State({ of: { kind, answered, byAuthor, roughReplies } }: { of: RelatedThread }) {
  if (kind !== "question") return <span>{replyWords(roughReplies)}</span>;
  if (byAuthor) return <span className="by">Author answered</span>;
  return <span>{answered ? "Answered" : "Not answered yet"}</span>;
}

function replyWords(replies: number): string {
  if (replies === 0) return "no replies yet";
  return replies < 10 ? "1 to 9 replies" : `${replies} or more replies`;
}

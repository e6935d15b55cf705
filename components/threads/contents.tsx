import type { ThreadView } from "@/db/threads/reads";
import type { RichText } from "@/lib/rich-text/document";
import { counted } from "@/lib/words/counts";
import { headingsOf } from "../rich-text/headings";

const FEWEST = 3;

export function Contents({ thread }: { thread: ThreadView }) {
  const headings = headingsOf(thread.body as RichText).filter(({ level }) => level === 2);
  if (headings.length < FEWEST) return null;
  return (
    <nav className="toc" aria-labelledby="contents">
      <h2 id="contents">On this page</h2>
      <ol>
        {headings.map((heading) => (
          <li key={heading.id}>
            <a href={`#${heading.id}`} dir="auto">
              {heading.text}
            </a>
          </li>
        ))}
        <li>
          <a href="#replies">{counted(thread.commentCount, "reply", "replies")}</a>
        </li>
      </ol>
    </nav>
  );
}

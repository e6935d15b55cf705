import type { ThreadView } from "@/db/threads/reads";
import type { RichText } from "@/lib/rich-text/document";
import { counted } from "@/lib/words/counts";
import { type Heading, headingsOf } from "../rich-text/headings";

const FEWEST = 3;

export function Contents({ thread }: { thread: ThreadView }) {
  const headings = chapters(thread);
  if (headings.length < FEWEST) return null;
  return (
    <nav className="toc" aria-labelledby="contents">
      <h2 id="contents">On this page</h2>
      <Chapters of={thread} headings={headings} />
    </nav>
  );
}

/** On a narrow page, above the text; the aside comes after the text there. */
export function FoldedContents({ thread }: { thread: ThreadView }) {
  const headings = chapters(thread);
  if (headings.length < FEWEST) return null;
  return (
    <nav className="toc folded" aria-label="On this page">
      <details>
        <summary>On this page</summary>
        <Chapters of={thread} headings={headings} />
      </details>
    </nav>
  );
}

const chapters = (thread: ThreadView) =>
  headingsOf(thread.body as RichText).filter(({ level }) => level === 2);

function Chapters({ of: thread, headings }: { of: ThreadView; headings: readonly Heading[] }) {
  return (
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
  );
}

import type { Draft } from "@/db/drafts/reads";
import type { Destination } from "@/lib/addresses/draft-places";
import { openingOf } from "@/lib/rich-text/opening";
import { momentOf } from "@/lib/words/dates";
import { Empty } from "../ui/empty";
import { wordsOf } from "./fields";
import { whenOf } from "./words";

export interface DraftItem extends Draft {
  readonly kind: Destination["kind"];
  readonly href: string;
  readonly threadTitle: string | null;
}

const names: Record<DraftItem["kind"], (title: string | null) => string> = {
  question: () => "A question",
  story: () => "A story",
  article: () => "An article",
  reply: (title) => (title ? `A reply in “${title}”` : "A reply in a thread that is gone"),
  answer: (title) => (title ? `An answer in “${title}”` : "An answer in a thread that is gone"),
  edit: (title) => (title ? `An edit of your post in “${title}”` : "An edit of a post that is gone"),
  update: (title) => (title ? `An update to “${title}”` : "An update to a story that is gone"),
  appeal: () => "An appeal",
  message: () => "A message to or from the moderators",
};

export function DraftList({ drafts }: { drafts: DraftItem[] }) {
  if (drafts.length === 0) {
    return (
      <Empty
        title="No drafts"
        actions={
          <>
            <a className="btn" href="/ask">
              Ask a question
            </a>
            <a className="btn" href="/tell">
              Share your story
            </a>
          </>
        }
      >
        We save what you write here until you post it.
      </Empty>
    );
  }
  return (
    <ul className="drafts">
      {drafts.map((draft) => (
        <Item key={draft.place} draft={draft} />
      ))}
    </ul>
  );
}

function Item({ draft: { place, fields, savedAt, kind, href, threadTitle } }: { draft: DraftItem }) {
  const name = names[kind](threadTitle);
  const words = openingOf(wordsOf(fields), 220);
  return (
    <li>
      <h2 dir="auto">{name}</h2>
      <p className="words" dir="auto">
        {words || "Nothing written yet."}
      </p>
      <p className="meta">
        <Saved at={savedAt} />
      </p>
      <div className="acts">
        <a className="btn go" href={href} aria-label={`Continue: ${name}`}>
          Continue
        </a>
        <details>
          <summary className="btn" aria-label={`Delete: ${name}`}>
            Delete
          </summary>
          <form method="post" action="/api/drafts/discard">
            <input type="hidden" name="place" value={place} />
            <button type="submit" className="btn destroys">
              Yes, delete this draft
            </button>
          </form>
        </details>
      </div>
    </li>
  );
}

/** A member page is never cached, so the server can write relative times. */
function Saved({ at }: { at: Date }) {
  return (
    <time dateTime={at.toISOString()} title={momentOf(at)}>
      {`Saved ${whenOf(at, "en")}`}
    </time>
  );
}

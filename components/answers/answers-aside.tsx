import { Rss } from "lucide";
import type { TagRef } from "@/db/threads/cards";
import { answersFeedPath, listPath, tagPath } from "@/lib/urls";
import { Icon } from "../ui/icon";

export function AnswersAside({ tag }: { tag: TagRef | null }) {
  return (
    <aside>
      <section>
        <h2>Not among these?</h2>
        <ul className="plain counts">
          <li>
            <a href="/ask">Ask the author</a>
          </li>
          <li>
            <a href={listPath("unanswered")}>Questions that still wait</a>
          </li>
          {tag && (
            <li>
              <a href={tagPath(tag.slug)} dir="auto">{`All threads about ${tag.name}`}</a>
            </li>
          )}
        </ul>
      </section>
      <section>
        <h2>Know of the next one</h2>
        <a className="feed-link" href={answersFeedPath} type="application/atom+xml">
          <Icon of={Rss} />
          Feed of new answers
        </a>
      </section>
      <p className="note">
        An answer is for whoever asked, with what they told. It is not medical advice, and your knee was not
        seen.
      </p>
    </aside>
  );
}

import { Rss } from "lucide";
import type { TagRef } from "@/db/threads/cards";
import { feedPath, listPath, tagPath } from "@/lib/urls";
import { Icon } from "../ui/icon";

export function AnswersAside({ tag }: { tag: TagRef | null }) {
  return (
    <aside>
      <section>
        <h2>Can’t find your answer?</h2>
        <ul className="plain counts">
          <li>
            <a href="/ask">Ask the author</a>
          </li>
          <li>
            <a href={listPath("unanswered")}>Unanswered questions</a>
          </li>
          {tag && (
            <li>
              <a href={tagPath(tag.slug)} dir="auto">{`All threads about ${tag.name}`}</a>
            </li>
          )}
        </ul>
      </section>
      <section>
        <h2>Get notified</h2>
        <a className="feed-link" href={feedPath({ of: "answers" })} type="application/atom+xml">
          <Icon of={Rss} />
          Feed of new answers
        </a>
      </section>
      <p className="note">
        Each answer was written for one runner and is not medical advice: nobody here has examined you.
      </p>
    </aside>
  );
}

import { ArrowRight } from "lucide";
import type { ThreadView } from "@/db/threads/reads";
import { tagPath } from "@/lib/urls";
import { Icon } from "../ui/icon";

export function GoOn({ thread }: { thread: ThreadView }) {
  return (
    <section className="next-steps">
      {thread.tags.length > 0 && <h2>More about</h2>}
      <ul className="plain">
        {thread.tags.map((tag) => (
          <li key={tag.slug}>
            <a href={tagPath(tag.slug)} dir="auto">
              {tag.name}
              <Icon of={ArrowRight} />
            </a>
          </li>
        ))}
      </ul>
      <p className="note">
        {thread.kind === "story"
          ? "Been through this, or in the middle of it? "
          : "Not quite your question? "}
        {thread.kind === "story" ? <a href="/tell">Tell your story</a> : <a href="/ask">Ask your own</a>}.
      </p>
    </section>
  );
}

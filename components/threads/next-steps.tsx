import { ArrowRight, EyeOff } from "lucide";
import type { ThreadView } from "@/db/threads/reads";
import { tagPath } from "@/lib/urls";
import { MARKS } from "../comments/marks-form";
import { Icon } from "../ui/icon";
import { WordsOf } from "../ui/words-of";

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
        {thread.kind === "story" ? "Had this injury, or have it now? " : "Not quite your question? "}
        {thread.kind === "story" ? <a href="/tell">Share your story</a> : <a href="/ask">Ask your own</a>}.
      </p>
      <button
        type="submit"
        className="hide-thread"
        form={MARKS}
        formAction="/api/hide-thread"
        name="threadId"
        value={thread.id}
      >
        <Icon of={EyeOff} />
        <WordsOf of="/api/hide-thread" />
      </button>
    </section>
  );
}

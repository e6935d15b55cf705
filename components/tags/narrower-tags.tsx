import type { TagView } from "@/db/tags/reads";
import { tagPath } from "@/lib/urls";
import { amount } from "@/lib/words/counts";

export function NarrowerTags({ tag }: { tag: TagView }) {
  if (tag.children.length === 0) return null;
  return (
    <section>
      <h2 dir="auto">{`Tags within ${tag.name}`}</h2>
      <ul className="plain counts">
        {tag.children.map((child) => (
          <li key={child.slug}>
            <a href={tagPath(child.slug)} dir="auto">
              {child.name}
            </a>
            <span className="num">{amount(child.threadCount)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { TagRow } from "@/db/tags/reads";
import { tagPath } from "@/lib/urls";

const SHOWN = 10;

export function BusyTags({ tags }: { tags: TagRow[] }) {
  const busy = tags.filter((tag) => tag.threadCount > 0).sort((a, b) => b.threadCount - a.threadCount);
  if (busy.length === 0) return null;
  return (
    <section>
      <h2>Most written about</h2>
      <ul className="plain counts">
        {busy.slice(0, SHOWN).map((tag) => (
          <li key={tag.slug}>
            <a href={tagPath(tag.slug)} dir="auto">
              {tag.name}
            </a>
            <span className="num">{tag.threadCount}</span>
          </li>
        ))}
      </ul>
      <p className="meta">
        <a href="/tags">All tags</a>
      </p>
    </section>
  );
}

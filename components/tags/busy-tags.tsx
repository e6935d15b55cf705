import type { TagRow } from "@/db/tags/reads";
import { tagPath } from "@/lib/urls";
import { amount } from "@/lib/words/counts";

const SHOWN = 10;

export function BusyTags({ tags }: { tags: TagRow[] }) {
  const busy = tags.filter((tag) => tag.threadCount > 0).sort((a, b) => b.threadCount - a.threadCount);
  if (busy.length === 0) return null;
  return (
    <section>
      <h2>Busiest tags</h2>
      <ul className="plain counts">
        {busy.slice(0, SHOWN).map((tag) => (
          <li key={tag.slug}>
            <a href={tagPath(tag.slug)} dir="auto">
              {tag.name}
            </a>
            <span className="num">{amount(tag.threadCount)}</span>
          </li>
        ))}
      </ul>
      <p className="meta">
        <a href="/tags">All tags</a>
      </p>
    </section>
  );
}

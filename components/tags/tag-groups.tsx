import type { TagRow } from "@/db/tags/reads";
import { tagPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { groups } from "./group-names";

export function TagGroups({ tags }: { tags: TagRow[] }) {
  return groups.map(({ group, name, text }) => {
    const own = tags.filter((tag) => tag.group === group);
    if (own.length === 0) return null;
    return (
      <section key={group} className="group">
        <h2>{name}</h2>
        <p>{text}</p>
        <ul className="plain">
          {own.map((tag) => (
            <li key={tag.slug}>
              <a href={tagPath(tag.slug)} dir="auto">
                {tag.name}
              </a>
              <span className="num">{counted(tag.threadCount, "thread", "threads")}</span>
              <p dir="auto">{tag.description}</p>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

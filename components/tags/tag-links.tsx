import type { TagRef } from "@/db/threads/cards";
import { tagPath } from "@/lib/urls";

export function TagLinks({ tags }: { tags: TagRef[] }) {
  return tags.map((tag) => (
    <a key={tag.slug} className="tag" dir="auto" href={tagPath(tag.slug)}>
      {tag.name}
    </a>
  ));
}

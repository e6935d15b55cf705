import type { TagRow } from "@/db/tags/reads";

export function choosable(tags: TagRow[]): Pick<TagRow, "slug" | "name" | "group">[] {
  return tags.map(({ slug, name, group }) => ({ slug, name, group }));
}

/** From the page that the reader came from: `/ask?tag=itbs`. */
export function suggestedBy(tag: string | string[] | undefined, tags: TagRow[]): string[] {
  const asked = [tag ?? []].flat();
  return tags.map(({ slug }) => slug).filter((slug) => asked.includes(slug));
}

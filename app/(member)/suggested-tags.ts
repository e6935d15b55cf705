import type { TagRow } from "@/db/tags/reads";

/** As much of a tag as a form needs. */
export function choosable(tags: TagRow[]): Pick<TagRow, "slug" | "name" | "group">[] {
  return tags.map(({ slug, name, group }) => ({ slug, name, group }));
}

/** The tag of the page that somebody came from: `/ask?tag=itbs`. */
export function suggestedBy(tag: string | string[] | undefined, tags: TagRow[]): string[] {
  const asked = [tag ?? []].flat();
  return tags.map(({ slug }) => slug).filter((slug) => asked.includes(slug));
}

import { slugOf } from "@/lib/urls";

/** Where a post stood: by its link, and by its number, as every post can be found. Without the trailing slash. */
export function oldPathsOf({ link, oldId }: { link: string; oldId: number | null }): string[] {
  const path = URL.canParse(link) ? decoded(new URL(link).pathname).replace(/\/+$/, "") : "";
  const byNumber = `/p/${oldId}`;
  return path === "" || path === byNumber ? [byNumber] : [path, byNumber];
}

/** The word-part of the new address is the old one where that is plain Latin, else made from the title. */
export function newSlugOf({ slug, title }: { slug: string; title: string }): string {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= 80 ? slug : slugOf(title);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

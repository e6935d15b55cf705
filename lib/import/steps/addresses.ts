import { MAX_SLUG_CHARS, slugOf } from "@/lib/urls";

/** The post's path, and its path by id (`/p/12`), without the trailing slash. */
export function oldPathsOf({ link, oldId }: { link: string; oldId: number | null }): string[] {
  const path = URL.canParse(link) ? decoded(new URL(link).pathname).replace(/\/+$/, "") : "";
  const byNumber = `/p/${oldId}`;
  return path === "" || path === byNumber ? [byNumber] : [path, byNumber];
}

export function newSlugOf({ slug, title }: { slug: string; title: string }): string {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= MAX_SLUG_CHARS ? slug : slugOf(title);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

import { MAX_SLUG_CHARS, slugOf } from "@/lib/urls";

interface OldPost {
  link: string;
  oldId: number | null;
  oldSlugs: readonly string[];
}

/**
 * The post's path, its path by number (`/p/12`, below the blog's own folder), and those it had under earlier names. All in
 * small letters, without the trailing slash. Never the blog's home, where links by number only differ in their query.
 */
export function oldPathsOf({ link, oldId, oldSlugs }: OldPost, site: string): string[] {
  const home = pathOf(site);
  const path = pathOf(link);
  const byNumber = `${home}/p/${oldId}`;
  if (path === "" || path === home || path === byNumber) return [byNumber];
  const folder = path.slice(0, path.lastIndexOf("/"));
  return [...new Set([path, byNumber, ...oldSlugs.map((slug) => `${folder}/${readable(slug)}`)])];
}

export function newSlugOf({ slug, title }: { slug: string; title: string }): string {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= MAX_SLUG_CHARS ? slug : slugOf(title);
}

/** Of an address on the blog: decoded, without `/index.php`, which some servers need. */
export function pathOf(address: string): string {
  if (!URL.canParse(address)) return "";
  const path = readable(new URL(address).pathname);
  return path.replace(/\/index\.php(?=\/|$)/, "").replace(/\/+$/, "");
}

export function readable(written: string): string {
  try {
    return decodeURIComponent(written).toLowerCase();
  } catch {
    return written.toLowerCase();
  }
}

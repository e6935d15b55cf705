import { withQuery } from "./query";

const NUMBER = /^\d{1,15}$/;
const NAME = /^[^/?#\s]{1,200}$/;

/** The queries by which WordPress names its pages, on the blog's home: `/?p=12`. */
export const OF_WORDPRESS = {
  p: NUMBER,
  page_id: NUMBER,
  attachment_id: NUMBER,
  cat: NUMBER,
  tag: NAME,
  author: NUMBER,
  s: /\S/,
  feed: /^(?:comments-)?(?:rss2?|rdf|atom|feed)$/,
} as const;

/** @param home the path of the blog's home, "" where the blog had a host of its own */
export function movedByQuery(query: URLSearchParams, home: string): string | undefined {
  const of = (name: keyof typeof OF_WORDPRESS) => query.get(name);
  const post = of("p") ?? of("page_id") ?? of("attachment_id");
  if (post !== null) return `${home}/p/${post}`;
  if (of("cat") !== null) return `${home}/cat/${of("cat")}`;
  if (of("tag") !== null) return `${home}/tag/${encodeURIComponent(of("tag") ?? "")}`;
  if (of("author") !== null) return `${home}/author-number/${of("author")}`;
  if (of("s") !== null) return withQuery("/search", { q: of("s") });
  return of("feed") === null ? undefined : `${home}/feed`;
}

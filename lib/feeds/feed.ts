import { Feed } from "feed";
import { FEED_TYPES, type FeedFormat } from "@/lib/addresses/feed-formats";
import { escaped } from "@/lib/html";

export interface Entry {
  /** Also the entry's id, so the path must never change. */
  path: string;
  title: string;
  markup: string;
  writer: string | null;
  tags: readonly { slug: string; name: string }[];
  publishedAt: Date;
  updatedAt: Date;
}

interface About {
  origin: string;
  /** The page of the forum that shows the same. */
  path: string;
  feedPath: string;
  title: string;
  description: string;
}

const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const NOBODY = "Anonymous";

/** Makes every address absolute, because feed readers show the entry elsewhere. */
export function feedOf(
  format: FeedFormat,
  { origin, path, feedPath, title, description }: About,
  entries: readonly Entry[],
): Response {
  const feed = new Feed({
    title,
    description,
    id: origin + path,
    link: origin + path,
    feedLinks: { [format]: origin + feedPath },
    generator: "Comeback",
    updated: new Date(Math.max(0, ...entries.map(({ updatedAt }) => updatedAt.getTime()))),
  });
  for (const entry of entries) {
    feed.addItem({
      // Atom declares titles as HTML; in JSON Feed they are plain text.
      title: format === "atom" ? escaped(entry.title) : entry.title,
      id: origin + entry.path,
      link: origin + entry.path,
      published: entry.publishedAt,
      date: entry.updatedAt,
      content: absolute(entry.markup, origin),
      // An entry of Atom must have an author.
      author: [{ name: entry.writer ?? NOBODY }],
      category: entry.tags.map(({ slug, name }) => ({ name, term: slug })),
    });
  }
  const body = format === "atom" ? feed.atom1().replace(NO_XML, "") : feed.json1();
  return new Response(body, { headers: { "content-type": `${FEED_TYPES[format]}; charset=utf-8` } });
}

/** Our markup escapes quotes in text, so a match is always an attribute. */
function absolute(markup: string, origin: string): string {
  return markup.replace(/ (href|src)="\//g, (_, name) => ` ${name}="${origin}/`);
}

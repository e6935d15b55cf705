import { Feed } from "feed";
import { escaped } from "@/lib/html";

export interface Entry {
  /** Also the entry's id, so the path must never change. */
  path: string;
  title: string;
  markup: string;
  writer: string | null;
  tags: readonly string[];
  publishedAt: Date;
  updatedAt: Date;
}

interface About {
  origin: string;
  path: string;
  feedPath: string;
  title: string;
  description: string;
}

export const ATOM = "application/atom+xml; charset=utf-8";

const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Makes every address absolute, because feed readers show the entry elsewhere. */
export function atomOf({ origin, path, feedPath, title, description }: About, entries: readonly Entry[]) {
  const feed = new Feed({
    title,
    description,
    id: origin + path,
    link: origin + path,
    feedLinks: { atom: origin + feedPath },
    generator: "Comeback",
    updated: new Date(Math.max(0, ...entries.map(({ updatedAt }) => updatedAt.getTime()))),
  });
  for (const entry of entries) {
    feed.addItem({
      // The feed declares titles as HTML.
      title: escaped(entry.title),
      id: origin + entry.path,
      link: origin + entry.path,
      published: entry.publishedAt,
      date: entry.updatedAt,
      content: absolute(entry.markup, origin),
      author: entry.writer === null ? [] : [{ name: entry.writer }],
      category: entry.tags.map((term) => ({ term })),
    });
  }
  return feed.atom1().replace(NO_XML, "");
}

/** Our markup escapes quotes in text, so a match is always an attribute. */
function absolute(markup: string, origin: string): string {
  return markup.replace(/ (href|src)="\//g, (_, name) => ` ${name}="${origin}/`);
}

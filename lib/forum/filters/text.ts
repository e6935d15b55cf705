import type { RichText } from "@/lib/rich-text/document";
import { linksIn } from "@/lib/rich-text/links";
import { plainTextOf } from "@/lib/rich-text/plain-text";

export interface FilteredText {
  readonly title: string;
  readonly text: string;
  readonly links: readonly string[];
}

export function filteredText(body: RichText, title = ""): FilteredText {
  return { title, text: plainTextOf(body), links: linksIn(body) };
}

const ADDRESS = /https?:\/\/[^\s<>"“”]{1,2000}/gi;

/** For plain text, in which readers copy addresses as links. */
export function filteredPlainText(text: string): FilteredText {
  return { title: "", text, links: [...new Set(text.match(ADDRESS) ?? [])] };
}

export function wholeOf({ title, text, links }: FilteredText): string {
  const unseen = links.filter((link) => !text.includes(link));
  return [title, text, ...unseen].filter((part) => part !== "").join("\n\n");
}

export const ownWords = (text: string): string =>
  text
    .split("\n")
    .filter((line) => !line.startsWith(">"))
    .join("\n");

import type { RichText } from "@/lib/rich-text/document";
import { linksIn } from "@/lib/rich-text/links";
import { plainTextOf } from "@/lib/rich-text/plain-text";

/** A text as filters look at it: all that readers would see of it, and where it leads. */
export interface FilteredText {
  readonly title: string;
  readonly text: string;
  /** The addresses elsewhere that it leads to, each once. */
  readonly links: readonly string[];
}

export function filteredText(body: RichText, title = ""): FilteredText {
  return { title, text: plainTextOf(body), links: linksIn(body) };
}

const ADDRESS = /https?:\/\/[^\s<>"“”]{1,2000}/gi;

/** What was written as plain text; an address in it is a link to whoever copies it. */
export function filteredPlainText(text: string): FilteredText {
  return { title: "", text, links: [...new Set(text.match(ADDRESS) ?? [])] };
}

/** Everything in one: also the addresses that the text itself does not show. */
export function wholeOf({ title, text, links }: FilteredText): string {
  const unseen = links.filter((link) => !text.includes(link));
  return [title, text, ...unseen].filter((part) => part !== "").join("\n\n");
}

/** What somebody wrote themselves: without the lines that they quote. */
export const ownWords = (text: string): string =>
  text
    .split("\n")
    .filter((line) => !line.startsWith(">"))
    .join("\n");

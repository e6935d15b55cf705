import type { Mark, TextNode } from "./document";
import { linkUrls } from "./link-urls";
import { isSafeLink } from "./safe-link";

const MARKED =
  /\*\*(?<bold>[^*]+)\*\*|\*(?<italic>[^*\s][^*]*)\*|`(?<code>[^`]+)`|\[(?<label>[^\]]+)\]\((?<href>(?:https?:\/\/|mailto:)[^\s)]+)\)/g;

/** One line of text with `**bold**`, `*italic*`, code in backticks, `[text](address)` and written-out addresses. */
export function fromMarkdownInline(text: string): TextNode[] {
  const nodes: TextNode[] = [];
  let done = 0;
  for (const match of text.matchAll(MARKED)) {
    nodes.push(...linkUrls(text.slice(done, match.index)));
    nodes.push(...marked(match[0], match.groups ?? {}));
    done = match.index + match[0].length;
  }
  nodes.push(...linkUrls(text.slice(done)));
  return nodes;
}

/** A link that cannot be kept stays as it was written. */
function marked(written: string, groups: Record<string, string | undefined>): TextNode[] {
  const { bold, italic, code, label = "", href = "" } = groups;
  if (bold !== undefined) return withMark(bold, { type: "bold" });
  if (italic !== undefined) return withMark(italic, { type: "italic" });
  if (code !== undefined) return withMark(code, { type: "code" });
  return isSafeLink(href) ? withMark(label, { type: "link", attrs: { href } }) : linkUrls(written);
}

function withMark(text: string, mark: Mark): TextNode[] {
  return [{ type: "text", text, marks: [mark] }];
}

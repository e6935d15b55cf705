import type { Mark, TextNode } from "./document";
import { linkUrls } from "./link-urls";

const MARKED =
  /\*\*(?<bold>[^*]+)\*\*|\*(?<italic>[^*\s][^*]*)\*|`(?<code>[^`]+)`|\[(?<label>[^\]]+)\]\((?<href>(?:https?:\/\/|mailto:)[^\s)]+)\)/g;

/** One line of text with `**bold**`, `*italic*`, code in backticks, `[text](address)` and written-out addresses. */
export function fromMarkdownInline(text: string): TextNode[] {
  const nodes: TextNode[] = [];
  let done = 0;
  for (const match of text.matchAll(MARKED)) {
    nodes.push(...linkUrls(text.slice(done, match.index)));
    nodes.push(marked(match.groups ?? {}));
    done = match.index + match[0].length;
  }
  nodes.push(...linkUrls(text.slice(done)));
  return nodes;
}

function marked(groups: Record<string, string | undefined>): TextNode {
  const { bold, italic, code, label, href } = groups;
  if (bold !== undefined) return withMark(bold, { type: "bold" });
  if (italic !== undefined) return withMark(italic, { type: "italic" });
  if (code !== undefined) return withMark(code, { type: "code" });
  return withMark(label ?? "", { type: "link", attrs: { href: href ?? "" } });
}

function withMark(text: string, mark: Mark): TextNode {
  return { type: "text", text, marks: [mark] };
}

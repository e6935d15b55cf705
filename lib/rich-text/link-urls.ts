import type { Mark, TextNode } from "./document";
import { isWebLink } from "./safe-link";

const ADDRESS = /https?:\/\/[^\s<>"“”]+/gi;

export function linkUrls(text: string, marks: readonly Mark[] = []): TextNode[] {
  const nodes: TextNode[] = [];
  let done = 0;
  if (marks.some(({ type }) => type === "link" || type === "code")) {
    push(nodes, text, marks);
    return nodes;
  }
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutTrailingPunctuation(match[0]);
    if (!isWebLink(address)) continue;
    push(nodes, text.slice(done, match.index), marks);
    push(nodes, address, [{ type: "link", attrs: { href: address } }, ...marks]);
    done = match.index + address.length;
  }
  push(nodes, text.slice(done), marks);
  return nodes;
}

function push(nodes: TextNode[], text: string, marks: readonly Mark[]): void {
  if (text === "") return;
  nodes.push(marks.length > 0 ? { type: "text", text, marks: [...marks] } : { type: "text", text });
}

function withoutTrailingPunctuation(address: string): string {
  let end = address.length;
  for (; end > 0; end--) {
    const last = address.charAt(end - 1);
    if (last === ")" && address.slice(0, end).includes("(")) break;
    if (!".,;:!?'’*_)]}…".includes(last)) break;
  }
  return address.slice(0, end);
}

import type { Mark, TextNode } from "./document";
import { isWebLink } from "./safe-link";

/** The full stops and commas of Chinese and Japanese need no space after them. */
const ADDRESS = /https?:\/\/[^\s<>"“”„。、，；：！？｡､]+/gi;

const BRACKETS = [
  "()",
  "[]",
  "{}",
  "«»",
  "‹›",
  "「」",
  "『』",
  "【】",
  "〈〉",
  "《》",
  "〔〕",
  "（）",
  "［］",
  "｛｝",
];
const OPENING_OF = new Map(BRACKETS.map(([opening = "", closing = ""]) => [closing, opening]));
const CLOSING_OF = new Map(BRACKETS.map(([opening = "", closing = ""]) => [opening, closing]));

/** Every punctuation but the marks with which an address may end, and characters without width. */
const TRAILING = /(?![/\\#%&@-])[\p{P}`|´\u061c\u200b-\u200f\u202c\u2060\u2069]$/u;

export function linkUrls(text: string, marks: readonly Mark[] = []): TextNode[] {
  const nodes: TextNode[] = [];
  let done = 0;
  if (marks.some(({ type }) => type === "link" || type === "code")) {
    push(nodes, text, marks);
    return nodes;
  }
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutTrailingPunctuation(withinBrackets(match[0]));
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

/** Ends before a bracket that was opened before the address: "(https://a.example)", "[https://a.example](…)". */
function withinBrackets(address: string): string {
  const open = new Map<string, number>();
  for (let at = 0; at < address.length; at++) {
    const sign = address.charAt(at);
    const opening = OPENING_OF.get(sign);
    const count = open.get(opening ?? sign) ?? 0;
    if (CLOSING_OF.has(sign)) open.set(sign, count + 1);
    if (opening === undefined) continue;
    if (count === 0) return address.slice(0, at);
    open.set(opening, count - 1);
  }
  return address;
}

function withoutTrailingPunctuation(address: string): string {
  let end = address.length;
  for (; end > 0; end--) {
    const last = address.charAt(end - 1);
    // Whatever is still closed here was opened in the address.
    if (OPENING_OF.has(last)) break;
    if (!TRAILING.test(last)) break;
  }
  return address.slice(0, end);
}

import { clip } from "@/lib/text/length";
import type { BlockNode, InlineNode, RichText, TextNode } from "./document";
import { mapInline } from "./inline-nodes";
import { LONGEST_CAPTION, mapCells } from "./table";

export const TAKEN_OUT = "[private information removed by a moderator]";

export function anyOf(passages: readonly string[]): RegExp {
  const longestFirst = [...passages].sort((one, other) => other.length - one.length);
  return new RegExp(longestFirst.map(literally).join("|"), "giu");
}

const literally = (passage: string) => passage.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** Also removes the words from code, link addresses and picture descriptions. */
export function takenOut(document: RichText, words: RegExp): RichText {
  const lines = mapInline(document, (line) => withoutWords(line, words));
  return { ...lines, content: lines.content.map((block) => outsideLines(block, words)) };
}

function outsideLines(block: BlockNode, words: RegExp): BlockNode {
  const inside = (blocks: readonly BlockNode[]) => blocks.map((child) => outsideLines(child, words));
  switch (block.type) {
    case "codeBlock":
      return block.content
        ? { ...block, content: block.content.map((code) => ({ ...code, text: replaced(code.text, words) })) }
        : block;
    case "image":
      return { ...block, attrs: { ...block.attrs, alt: replaced(block.attrs.alt, words) } };
    case "table":
      return mapCells(
        block,
        (line) => line,
        (caption) => clip(replaced(caption, words), LONGEST_CAPTION),
      );
    case "blockquote":
      return { ...block, content: inside(block.content) };
    case "bulletList":
    case "orderedList":
      return { ...block, content: block.content.map((item) => ({ ...item, content: inside(item.content) })) };
    default:
      return block;
  }
}

export const replaced = (text: string, words: RegExp) => text.replaceAll(words, TAKEN_OUT);

/** A passage may begin in bold and end in a link. */
function withoutWords(line: readonly InlineNode[], words: RegExp): InlineNode[] {
  const found = [...line.map(textOf).join("").matchAll(words)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));
  let at = 0;
  return line.flatMap((node) => {
    const from = at;
    at += textOf(node).length;
    return cut(unlinked(node, words), { from, to: at }, found);
  });
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function cut(node: InlineNode, { from, to }: Range, found: readonly Range[]): InlineNode[] {
  const touching = found.filter((range) => range.from < to && range.to > from);
  if (touching.length === 0) return [node];
  const kept: InlineNode[] = [];
  let at = from;
  const keep = (until: number) => {
    if (node.type === "text" && until > at)
      kept.push({ ...node, text: node.text.slice(at - from, until - from) });
  };
  for (const range of touching) {
    keep(range.from);
    if (range.from >= from) kept.push({ type: "text", text: TAKEN_OUT });
    at = Math.max(at, range.to);
  }
  keep(to);
  return kept;
}

function unlinked(node: InlineNode, words: RegExp): InlineNode {
  if (node.type !== "text" || !node.marks) return node;
  const marks = node.marks.filter((mark) => mark.type !== "link" || !isIn(mark.attrs.href, words));
  return { type: "text", text: node.text, ...(marks.length > 0 ? { marks } : {}) } satisfies TextNode;
}

const isIn = (text: string, words: RegExp) => text.search(words) >= 0;

function textOf(node: InlineNode): string {
  if (node.type === "mention") return `@${node.attrs.id}`;
  return node.type === "text" ? node.text : "\n";
}

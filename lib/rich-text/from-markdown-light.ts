import type { BlockNode, InlineNode, ListItemNode, RichText } from "./document";
import { fromMarkdownInline } from "./from-markdown-inline";

const HEADING = /^(#{2,4}) +(.+)$/;
const BULLET = /^- +(.+)$/;
const NUMBERED = /^\d{1,5}\. +(.+)$/;
const QUOTED = /^> ?(.*)$/;

/**
 * The little Markdown the start content is written in: paragraphs, `##` headings, `-` and `1.` lists, `>` quotes;
 * within a line what from-markdown-inline reads. A line is never wrapped; anything else is text.
 */
export function fromMarkdownLight(source: string): RichText {
  const content = source
    .replace(/\r\n?/g, "\n")
    .split(/\n\s*\n/)
    .flatMap((part) => blocksOf(part.split("\n").filter((line) => line.trim() !== "")));
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}

function blocksOf(lines: string[]): BlockNode[] {
  const blocks: BlockNode[] = [];
  for (let at = 0; at < lines.length; ) {
    const kind = kindOf(lines[at] ?? "");
    let end = at + 1;
    while (kind !== HEADING && end < lines.length && kindOf(lines[end] ?? "") === kind) end++;
    blocks.push(block(kind, lines.slice(at, end)));
    at = end;
  }
  return blocks;
}

function kindOf(line: string): RegExp | undefined {
  return [HEADING, BULLET, NUMBERED, QUOTED].find((kind) => kind.test(line));
}

function block(kind: RegExp | undefined, lines: string[]): BlockNode {
  if (kind === HEADING) {
    const [, hashes = "##", text = ""] = HEADING.exec(lines[0] ?? "") ?? [];
    return { type: "heading", attrs: { level: hashes.length }, content: fromMarkdownInline(text) };
  }
  if (kind === QUOTED) return { type: "blockquote", content: [paragraph(bare(kind, lines))] };
  if (kind === BULLET) return { type: "bulletList", content: items(bare(kind, lines)) };
  if (kind === NUMBERED) return { type: "orderedList", content: items(bare(kind, lines)) };
  return paragraph(lines);
}

function bare(kind: RegExp, lines: string[]): string[] {
  return lines.map((line) => kind.exec(line)?.[1] ?? "");
}

function items(texts: string[]): ListItemNode[] {
  return texts.map((text) => ({ type: "listItem", content: [paragraph([text])] }));
}

function paragraph(lines: string[]): BlockNode {
  const content = lines.flatMap((line, index): InlineNode[] => [
    ...(index > 0 ? [{ type: "hardBreak" } as const] : []),
    ...fromMarkdownInline(line.trim()),
  ]);
  return content.length > 0 ? { type: "paragraph", content } : { type: "paragraph" };
}

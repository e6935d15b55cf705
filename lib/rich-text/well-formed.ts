import { clip } from "@/lib/text/length";
import { storable } from "@/lib/text/storable";
import type { BlockNode, InlineNode, ListItemNode, Mark, RichText, TableNode, TextNode } from "./document";
import { plainTextOf } from "./plain-text";
import { isSafeLink } from "./safe-link";
import { LONGEST_CAPTION, mapCells, tablesOf } from "./table";
import { LONGEST_TEXT, pieces } from "./text-node";

/** Below MAX_DEPTH of the schema, so that a text can still be quoted and put into a list. */
const DEEPEST = 16;
/** Below MAX_NODES of the schema, so that a few words can still be added. */
const MOST_NODES = 19_000;
/** The schema's limit for the number of a list's first item. */
export const LARGEST_START = 100_000;
/** The editor keeps marks in this order, one of each type. */
const ORDER: readonly Mark["type"][] = ["link", "bold", "italic", "strike"];

/**
 * What every reader of Markdown, HTML and plain text ends with: the editor's schema and the server's accept the result,
 * and no word is lost.
 */
export function wellFormed(content: readonly BlockNode[]): RichText {
  const document: RichText = { type: "doc", content: filled(content.flatMap((block) => mended(block, 1))) };
  return tooManyNodes(document) ? onlyWords(document) : document;
}

function mended(block: BlockNode, depth: number): BlockNode[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [mendedBlock(block)];
    case "table":
      return mendedTable(block);
    case "codeBlock": {
      const parts = pieces(storable(block.content?.[0]?.text ?? ""));
      return parts.length > 0 ? parts.map(codeBlock) : [{ type: "codeBlock" }];
    }
    case "horizontalRule":
    case "image":
      return [block];
    case "blockquote": {
      const content = block.content.flatMap((child) => mended(child, depth + 1));
      return depth < DEEPEST ? [{ type: "blockquote", content: filled(content) }] : content;
    }
    case "bulletList":
      return items(block.content, depth, (content) => ({ type: "bulletList", content }));
    case "orderedList": {
      const start = block.attrs?.start ?? 1;
      if (start < 0 || start > LARGEST_START)
        return block.content.flatMap(({ content }, index) =>
          numbered(start + index, content).flatMap((child) => mended(child, depth)),
        );
      const attrs = start === 1 ? {} : { attrs: { start } };
      return items(block.content, depth, (content) => ({ type: "orderedList", ...attrs, content }));
    }
  }
}

function mendedBlock<Block extends { content?: InlineNode[] | undefined }>({ content, ...rest }: Block) {
  const line = mendedLine(content ?? []);
  return (line.length > 0 ? { ...rest, content: line } : rest) as Block;
}

function mendedTable(table: TableNode): BlockNode[] {
  const { attrs, content } = mapCells(table, mendedBlock, (caption) =>
    clip(storable(caption).replace(/\s+/g, " ").trim(), LONGEST_CAPTION),
  );
  return tablesOf(
    content.map((row) => row.content),
    attrs?.caption,
  );
}

function codeBlock(text: string): BlockNode {
  return { type: "codeBlock", content: [{ type: "text", text }] };
}

function filled(content: BlockNode[]): BlockNode[] {
  return content.length > 0 ? content : [{ type: "paragraph" }];
}

function items(
  written: readonly ListItemNode[],
  depth: number,
  listOf: (content: ListItemNode[]) => BlockNode,
): BlockNode[] {
  const contents = written.map(({ content }) => content.flatMap((child) => mended(child, depth + 2)));
  if (depth >= DEEPEST) return contents.flat();
  const content = contents.map((blocks): ListItemNode => ({ type: "listItem", content: opened(blocks) }));
  return content.length > 0 ? [listOf(content)] : [];
}

/** The editor requires a paragraph at the start of every list item. */
function opened(content: BlockNode[]): BlockNode[] {
  return content[0]?.type === "paragraph" ? content : [{ type: "paragraph" }, ...content];
}

/** A number that no list can have stays as words. */
function numbered(number: number, content: readonly BlockNode[]): BlockNode[] {
  const [first, ...rest] = content;
  const sign: InlineNode = { type: "text", text: `${number}. ` };
  return first?.type === "paragraph"
    ? [{ type: "paragraph", content: [sign, ...(first.content ?? [])] }, ...rest]
    : [{ type: "paragraph", content: [sign] }, ...content];
}

function mendedLine(nodes: readonly InlineNode[]): InlineNode[] {
  const line: InlineNode[] = [];
  for (const node of nodes) {
    if (node.type !== "text") line.push(node);
    else for (const text of pieces(storable(node.text))) add(line, textNode(text, orderedMarks(node.marks)));
  }
  return line;
}

function add(line: InlineNode[], node: TextNode): void {
  const last = line.at(-1);
  const joins =
    last?.type === "text" &&
    last.text.length + node.text.length <= LONGEST_TEXT &&
    JSON.stringify(last.marks) === JSON.stringify(node.marks);
  if (joins) line[line.length - 1] = { ...last, text: last.text + node.text };
  else line.push(node);
}

function textNode(text: string, marks: readonly Mark[]): TextNode {
  return marks.length > 0 ? { type: "text", text, marks: [...marks] } : { type: "text", text };
}

/** In the editor, code allows no other mark. A link matters more to a reader than the typeface. */
export function orderedMarks(marks: readonly Mark[] = []): Mark[] {
  const kept = ORDER.flatMap((type) => marks.findLast((mark) => mark.type === type && isSafe(mark)) ?? []);
  const isCode = marks.some(({ type }) => type === "code");
  return isCode && !kept.some(({ type }) => type === "link") ? [{ type: "code" }] : kept;
}

function isSafe(mark: Mark): boolean {
  return (
    mark.type !== "link" || (isSafeLink(mark.attrs.href) && storable(mark.attrs.href) === mark.attrs.href)
  );
}

function tooManyNodes(document: RichText): boolean {
  let nodes = 0;
  const open: { content?: readonly unknown[] | undefined }[] = [document];
  for (let node = open.pop(); node && nodes <= MOST_NODES; node = open.pop()) {
    nodes++;
    open.push(...((node.content ?? []) as typeof open));
  }
  return nodes > MOST_NODES;
}

function onlyWords(document: RichText): RichText {
  const content = pieces(plainTextOf(document).replace(/\s+/g, " ")).map((text) => textNode(text, []));
  return { type: "doc", content: [{ type: "paragraph", content }] };
}

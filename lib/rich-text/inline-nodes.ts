import type { BlockNode, InlineNode, RichText } from "./document";
import { mapCells } from "./table";

export function mapInline(
  document: RichText,
  change: (line: readonly InlineNode[]) => InlineNode[],
): RichText {
  return { ...document, content: document.content.map((block) => mapBlock(block, change)) };
}

function mapBlock(block: BlockNode, change: (line: readonly InlineNode[]) => InlineNode[]): BlockNode {
  const inside = (blocks: readonly BlockNode[]) => blocks.map((child) => mapBlock(child, change));
  switch (block.type) {
    case "paragraph":
    case "heading":
      return block.content ? { ...block, content: change(block.content) } : block;
    case "table":
      return mapCells(block, (line) => (line.content ? { ...line, content: change(line.content) } : line));
    case "blockquote":
      return { ...block, content: inside(block.content) };
    case "bulletList":
    case "orderedList":
      return { ...block, content: block.content.map((item) => ({ ...item, content: inside(item.content) })) };
    default:
      return block;
  }
}

export function inlineNodesOf(document: RichText): InlineNode[] {
  const found: InlineNode[] = [];
  mapInline(document, (line) => {
    found.push(...line);
    return [...line];
  });
  return found;
}

import type { BlockNode, InlineNode, ListItemNode, RichText } from "./document";
import { openingPartOf } from "./opening";
import { linesOf } from "./table";

/** Characters. A quote repeats what the reader has just read, so a beginning has only a line of it. */
const QUOTED = 70;

/** `left` counts the characters that still fit. */
interface Room {
  left: number;
}

/**
 * The first blocks of a text, cut after `most` characters. Links are left out, and a picture is its description: where a page also hides
 * the end of a beginning, the keyboard would move to a link that nobody sees.
 */
export function beginningOf(document: RichText, most: number): RichText {
  return { type: "doc", content: beginningBlocks(document.content, { left: most }) };
}

function beginningBlocks(blocks: readonly BlockNode[], room: Room): BlockNode[] {
  return blocks.flatMap((block) => (room.left > 0 ? beginningBlock(block, room) : []));
}

function beginningBlock(block: BlockNode, room: Room): BlockNode[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [{ type: "paragraph", content: beginningWords(block.content ?? [], room) }];
    case "codeBlock":
      return [{ type: "codeBlock", content: beginningText(block.content?.[0]?.text ?? "", room) }];
    case "image":
      return beginningWords([{ type: "text", text: block.attrs.alt }], room).map((word) => ({
        type: "paragraph",
        content: [word],
      }));
    case "horizontalRule":
      return [];
    case "table":
      return beginningBlocks(linesOf(block), room);
    case "blockquote": {
      const content = beginningBlocks(block.content, { left: Math.min(QUOTED, room.left) });
      room.left -= QUOTED;
      return content.length > 0 ? [{ ...block, content }] : [];
    }
    case "bulletList":
      return withItems(beginningItems(block.content, room), (content) => ({ ...block, content }));
    case "orderedList":
      return withItems(beginningItems(block.content, room), (content) => ({ ...block, content }));
  }
}

function withItems(items: ListItemNode[], list: (items: ListItemNode[]) => BlockNode): BlockNode[] {
  return items.length > 0 ? [list(items)] : [];
}

function beginningItems(items: readonly ListItemNode[], room: Room): ListItemNode[] {
  return items.flatMap((item) => {
    const content = beginningBlocks(item.content, room);
    return content.length > 0 ? [{ ...item, content }] : [];
  });
}

function beginningWords(nodes: readonly InlineNode[], room: Room): InlineNode[] {
  return nodes.flatMap((node): InlineNode[] => {
    if (room.left <= 0) return [];
    if (node.type === "hardBreak") return [node];
    const text = node.type === "mention" ? `@${node.attrs.id}` : node.text;
    const marks = node.type === "text" ? (node.marks ?? []).filter(({ type }) => type !== "link") : [];
    return beginningText(text, room).map((part) => (marks.length > 0 ? { ...part, marks } : part));
  });
}

function beginningText(text: string, room: Room): { type: "text"; text: string }[] {
  const part = openingPartOf(text, room.left);
  room.left -= text.length;
  return part === "" ? [] : [{ type: "text", text: part }];
}

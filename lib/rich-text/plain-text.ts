import type { BlockNode, InlineNode, RichText, TableNode, TableRowNode } from "./document";
import { isHeadRow } from "./table";

export function plainTextOf(document: RichText): string {
  return blocksText(document.content);
}

function blocksText(blocks: readonly BlockNode[]): string {
  return blocks
    .map(blockText)
    .filter((text) => text !== "")
    .join("\n\n");
}

function blockText(block: BlockNode): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return inlineText(block.content ?? []).trim();
    case "codeBlock":
      return block.content?.[0]?.text ?? "";
    case "image":
      return block.attrs.alt;
    case "horizontalRule":
      return "";
    case "table":
      return tableText(block);
    case "blockquote":
      return eachLine(blocksText(block.content), () => "> ");
    case "bulletList":
      return block.content.map((item) => itemText("- ", item.content)).join("\n");
    case "orderedList": {
      const first = block.attrs?.start ?? 1;
      return block.content.map((item, index) => itemText(`${first + index}. `, item.content)).join("\n");
    }
  }
}

function tableText({ attrs, content }: TableNode): string {
  const heads = content.findIndex((row) => !isHeadRow(row));
  const rows = content.map(rowText);
  const columns = content[0]?.content.length ?? 0;
  if (heads > 0) rows.splice(heads, 0, Array.from({ length: columns }, () => "---").join(" | "));
  return [attrs?.caption ?? "", ...rows].filter((row) => row !== "").join("\n");
}

function rowText({ content }: TableRowNode): string {
  const cells = content.map((cell) => blocksText(cell.content).replace(/\s+/g, " "));
  return cells.some((cell) => cell !== "") ? cells.join(" | ").trim() : "";
}

function inlineText(nodes: readonly InlineNode[]): string {
  return nodes.map(inlineNodeText).join("");
}

function inlineNodeText(node: InlineNode): string {
  if (node.type === "mention") return `@${node.attrs.id}`;
  return node.type === "text" ? node.text : "\n";
}

function itemText(bullet: string, content: readonly BlockNode[]): string {
  return eachLine(blocksText(content), (line) => (line === 0 ? bullet : "  "));
}

function eachLine(text: string, prefix: (line: number) => string): string {
  return text
    .split("\n")
    .map((line, index) => (line === "" ? line : prefix(index) + line))
    .join("\n");
}

import { cleanCharacters, cleanLine, cleanLines, isSuspect, trimmed } from "@/lib/text/clean";
import { storable } from "@/lib/text/storable";
import type { BlockNode, InlineNode, RichText } from "./document";
import { mapInline } from "./inline-nodes";
import { mapCells } from "./table";

/** The rule for every text field, over a document: a word may begin in bold and a pair of controls may span a link. */
export function cleanDocument(document: RichText): RichText {
  const lines = mapInline(document, cleanInline);
  return { ...lines, content: lines.content.map(outsideLines) };
}

function cleanInline(line: readonly InlineNode[]): InlineNode[] {
  const texts = line.map(lettersOf);
  const joined = texts.join("");
  const kept = isSuspect(joined) ? cleanCharacters([...joined]) : null;
  let at = 0;
  return line.flatMap((node, index): InlineNode[] => {
    const from = at;
    const whole = texts[index] ?? "";
    at += kept ? [...whole].length : 0;
    if (node.type !== "text") return [node];
    const text = kept ? kept.slice(from, at).join("") : whole;
    return text === "" ? [] : [{ ...node, text }];
  });
}

function lettersOf(node: InlineNode): string {
  if (node.type === "mention") return `@${node.attrs.id}`;
  return node.type === "text" ? storable(node.text) : "\n";
}

function outsideLines(block: BlockNode): BlockNode {
  switch (block.type) {
    case "codeBlock":
      return block.content ? { ...block, content: block.content.flatMap(cleanCode) } : block;
    case "image":
      return { ...block, attrs: { ...block.attrs, alt: trimmed(cleanLines(block.attrs.alt)) } };
    case "table":
      return mapCells(block, (paragraph) => paragraph, cleanLine);
    case "blockquote":
      return { ...block, content: block.content.map(outsideLines) };
    case "bulletList":
    case "orderedList":
      return {
        ...block,
        content: block.content.map((item) => ({ ...item, content: item.content.map(outsideLines) })),
      };
    default:
      return block;
  }
}

function cleanCode(code: { type: "text"; text: string }) {
  const text = cleanLines(code.text);
  return text === "" ? [] : [{ ...code, text }];
}

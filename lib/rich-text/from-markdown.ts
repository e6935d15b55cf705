import { marked, type Token, type Tokens } from "marked";
import type { BlockNode, InlineNode, ListItemNode, Mark, RichText } from "./document";
import { linkUrls } from "./link-urls";
import { isSafeLink } from "./safe-link";

/** For pasted text and sample content. HTML, tables and external pictures stay text. */
export function fromMarkdown(source: string, headings: boolean): RichText {
  const content = marked.lexer(source, { gfm: true, breaks: true }).flatMap(blocks);
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };

  function blocks(token: Token): BlockNode[] {
    switch (token.type) {
      case "heading":
        return headings
          ? [
              {
                type: "heading",
                attrs: { level: Math.min(Math.max(token.depth, 2), 4) },
                ...inside(token.tokens),
              },
            ]
          : [paragraph(token.tokens, [{ type: "bold" }])];
      case "paragraph":
        return [paragraph(token.tokens)];
      case "text":
        return [paragraph(token.tokens ?? [token])];
      case "blockquote":
        return [{ type: "blockquote", content: some((token.tokens ?? []).flatMap(blocks)) }];
      case "list":
        return [list(token as Tokens.List)];
      case "code":
        return [{ type: "codeBlock", ...(token.text && { content: [{ type: "text", text: token.text }] }) }];
      case "hr":
        return [{ type: "horizontalRule" }];
      case "table":
        return [(token as Tokens.Table).header, ...(token as Tokens.Table).rows].map((row) =>
          paragraph(row.flatMap((cell, at) => (at > 0 ? [SEPARATOR, ...cell.tokens] : cell.tokens))),
        );
      case "space":
      case "def":
      case "checkbox":
        return [];
      default:
        return [paragraph([{ type: "text", raw: token.raw, text: token.raw.trim() }])];
    }
  }

  function list({ ordered, start, items }: Tokens.List): BlockNode {
    const content = items.map(
      (item): ListItemNode => ({ type: "listItem", content: opened(item.tokens.flatMap(blocks)) }),
    );
    if (!ordered) return { type: "bulletList", content };
    return { type: "orderedList", ...(start && start !== 1 && { attrs: { start } }), content };
  }
}

const SEPARATOR: Token = { type: "text", raw: " | ", text: " | " };

function some(content: BlockNode[]): BlockNode[] {
  return content.length > 0 ? content : [{ type: "paragraph" }];
}

/** The editor requires a paragraph at the start of every list item. */
function opened(content: BlockNode[]): BlockNode[] {
  return content[0]?.type === "paragraph" ? content : [{ type: "paragraph" }, ...content];
}

function paragraph(tokens: Token[] | undefined, marks: Mark[] = []): BlockNode {
  return { type: "paragraph", ...inside(tokens, marks) };
}

function inside(tokens: Token[] = [], marks: Mark[] = []): { content?: InlineNode[] } {
  const content = tokens.flatMap((token) => inline(token, marks));
  return content.length > 0 ? { content } : {};
}

function inline(token: Tokens.Generic, marks: Mark[]): InlineNode[] {
  const within = (mark: Mark) => (token.tokens ?? []).flatMap((child) => inline(child, [...marks, mark]));
  switch (token.type) {
    case "strong":
      return within({ type: "bold" });
    case "em":
      return within({ type: "italic" });
    case "del":
      return within({ type: "strike" });
    case "codespan":
      return text(token.text, [...marks, { type: "code" }]);
    case "br":
      return [{ type: "hardBreak" }];
    case "link":
      return isSafeLink(token.href)
        ? within({ type: "link", attrs: { href: token.href } })
        : text(token.raw, marks);
    case "image":
      return isSafeLink(token.href)
        ? text(token.text || token.href, [...marks, { type: "link", attrs: { href: token.href } }])
        : text(token.raw, marks);
    case "text":
      return inlineText(token as Tokens.Text, marks);
    default:
      return text(token.type === "escape" ? token.text : token.raw, marks);
  }
}

function inlineText({ tokens, text: words }: Tokens.Text, marks: Mark[]): InlineNode[] {
  return tokens ? tokens.flatMap((token) => inline(token, marks)) : linkUrls(words, marks);
}

function text(words: string, marks: Mark[]): InlineNode[] {
  return words === "" ? [] : [{ type: "text", text: words, ...(marks.length > 0 && { marks }) }];
}

import { decodeHTMLStrict } from "entities";
import { marked, type Token, type Tokens } from "marked";
import { storable } from "@/lib/text/storable";
import type { BlockNode, InlineNode, ListItemNode, Mark, ParagraphNode, RichText } from "./document";
import { fromPlainText } from "./from-plain-text";
import { linkUrls } from "./link-urls";
import { isSafeLink } from "./safe-link";
import { tablesOf } from "./table";
import { wellFormed } from "./well-formed";

/** Characters; marked needs seconds for a longer list, and no text here may be as long. */
const LONGEST_MARKDOWN = 50_000;

/** For pasted text and sample content. HTML and external pictures stay text. */
export function fromMarkdown(source: string, headings: boolean): RichText {
  if (source.length > LONGEST_MARKDOWN) return fromPlainText(source);
  try {
    const tokens = marked.lexer(storable(source), { gfm: true, breaks: true });
    return wellFormed(new MarkdownReader(headings, linkedIn(tokens)).blocks(tokens));
  } catch (error) {
    // marked and this reader call themselves for each level of a quotation or a list.
    if (error instanceof RangeError) return fromPlainText(source);
    throw error;
  }
}

function linkedIn(tokens: Token[]): Set<string> {
  const linked = new Set<string>();
  void marked.walkTokens(tokens, (token) => {
    if ((token.type === "link" || token.type === "image") && hrefOf(token)) linked.add(token.href);
  });
  return linked;
}

class MarkdownReader {
  constructor(
    private readonly headings: boolean,
    private readonly linked: ReadonlySet<string>,
  ) {}

  blocks(tokens: readonly Token[] = []): BlockNode[] {
    return tokens.flatMap((token) => this.block(token));
  }

  private block(token: Token): BlockNode[] {
    switch (token.type) {
      case "heading":
        return [this.heading(token as Tokens.Heading)];
      case "paragraph":
        return [paragraph(token.tokens)];
      case "text":
        return [paragraph(token.tokens ?? [token])];
      case "blockquote":
        return [{ type: "blockquote", content: this.blocks(token.tokens) }];
      case "list":
        return [this.list(token as Tokens.List)];
      case "code":
        return [code(token as Tokens.Code)];
      case "hr":
        return [{ type: "horizontalRule" }];
      case "table":
        return tableFrom(token as Tokens.Table);
      case "space":
        return [];
      case "def":
        // A definition that no link uses is the writer's text.
        return this.linked.has(token.href) ? [] : [asWritten(token)];
      default:
        return [asWritten(token)];
    }
  }

  private heading({ depth, tokens }: Tokens.Heading): BlockNode {
    if (!this.headings) return paragraph(tokens, [{ type: "bold" }]);
    return { type: "heading", attrs: { level: Math.min(Math.max(depth, 2), 4) }, content: inside(tokens) };
  }

  private list({ ordered, start, items }: Tokens.List): BlockNode {
    const content = items.map((item): ListItemNode => ({ type: "listItem", content: this.item(item) }));
    return ordered
      ? { type: "orderedList", attrs: { start: Number(start) }, content }
      : { type: "bulletList", content };
  }

  private item({ tokens: [first, ...rest] }: Tokens.ListItem): BlockNode[] {
    if (first?.type !== "checkbox") return this.blocks(first ? [first, ...rest] : []);
    const [task, ...others] = this.blocks(rest);
    const sign = inside([first]);
    return task?.type === "paragraph"
      ? [{ ...task, content: [...sign, ...(task.content ?? [])] }, ...others]
      : [{ type: "paragraph", content: sign }, ...(task ? [task] : []), ...others];
  }
}

/** One word after the fence names a language; more words are the writer's. */
function code({ lang = "", text: written }: Tokens.Code): BlockNode {
  const words = /\s/.test(lang) ? `${lang}\n${written}` : written;
  return { type: "codeBlock", ...(words && { content: [{ type: "text", text: words }] }) };
}

function tableFrom({ header, rows }: Tokens.Table): BlockNode[] {
  return tablesOf(
    [header, ...rows].map((row, at) =>
      row.map(({ tokens }) => ({
        type: at === 0 ? "tableHeader" : "tableCell",
        content: [paragraph(tokens)],
      })),
    ),
  );
}

function asWritten({ raw }: Token): BlockNode {
  return { type: "paragraph", content: linkUrls(raw.trim()) };
}

function paragraph(tokens: Token[] | undefined, marks: Mark[] = []): ParagraphNode {
  return { type: "paragraph", content: inside(tokens, marks) };
}

function inside(tokens: readonly Token[] = [], marks: Mark[] = []): InlineNode[] {
  return tokens.flatMap((token) => inline(token, marks));
}

function inline(token: Tokens.Generic, marks: Mark[]): InlineNode[] {
  const within = (mark: Mark) => inside(token.tokens, [...marks, mark]);
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
    case "checkbox":
      return text(token.checked ? "[x] " : "[ ] ", marks);
    case "html":
      return /^<br\s*\/?>$/i.test(token.raw) ? [{ type: "hardBreak" }] : text(token.raw, marks);
    case "link": {
      const href = hrefOf(token);
      return href ? within({ type: "link", attrs: { href } }) : text(token.raw, marks);
    }
    case "image": {
      const href = hrefOf(token);
      const words = decodeHTMLStrict(token.text).trim();
      return href
        ? text(words || href, [...marks, { type: "link", attrs: { href } }])
        : text(token.raw, marks);
    }
    case "text":
      return token.tokens ? inside(token.tokens, marks) : linkUrls(decodeHTMLStrict(token.text), marks);
    default:
      return text(token.type === "escape" ? token.text : token.raw, marks);
  }
}

function hrefOf({ href }: Tokens.Generic): string | undefined {
  const address = decodeHTMLStrict(String(href));
  return isSafeLink(address) ? address : undefined;
}

function text(words: string, marks: Mark[]): InlineNode[] {
  return words === "" ? [] : [{ type: "text", text: words, marks }];
}

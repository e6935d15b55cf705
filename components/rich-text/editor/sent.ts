import type { Editor, JSONContent } from "@tiptap/core";
import type { BlockNode, Mark, RichText, TableCellNode } from "@/lib/rich-text/document";
import { linkUrls } from "@/lib/rich-text/link-urls";
import { isSafeLink } from "@/lib/rich-text/safe-link";
import { tablesOf } from "@/lib/rich-text/table";
import { pieces } from "@/lib/rich-text/text-node";
import { storable } from "@/lib/text/storable";

/** As lib/rich-text/document.ts defines it; null while nothing is written. */
export function sentBy(editor: Editor): RichText | null {
  return editor.isEmpty ? null : sentFrom(editor.getJSON());
}

export function sentFrom(document: JSONContent): RichText {
  const [sent] = kept(document) as RichText[];
  const content = [...(sent?.content ?? [])];
  while (content.length > 1 && isEmptyLine(content.at(-1))) content.pop();
  return { type: "doc", content };
}

function isEmptyLine(block?: BlockNode): boolean {
  return block?.type === "paragraph" && !block.content?.length;
}

/** Drops what the schema refuses: empty attributes, marks on other nodes than text, invisible characters. */
function kept(node: JSONContent): JSONContent[] {
  const { type, attrs, content, marks, text } = node;
  if (type === "table") return table(node);
  if (text !== undefined) return words(text, (marks ?? []).filter(isKept).map(keptMark) as Mark[]);
  return [
    {
      type,
      ...(attrs && { attrs: keptAttributes(attrs) }),
      ...(content && { content: type === "codeBlock" ? content.map(code) : content.flatMap(kept) }),
    },
  ];
}

/** Pasted cells can make a table larger than the server takes. */
function table({ attrs, content: rows = [] }: JSONContent): JSONContent[] {
  const cells = rows.map(({ content = [] }) =>
    content.map(
      (cell) => ({ type: cell.type, content: (cell.content ?? []).flatMap(kept) }) as TableCellNode,
    ),
  );
  return tablesOf(cells, attrs?.caption ?? undefined);
}

function code({ text = "" }: JSONContent): JSONContent {
  return { type: "text", text: storable(text) };
}

/** As the server does for plain text. */
function words(text: string, marks: Mark[]): JSONContent[] {
  return pieces(storable(text)).flatMap((piece): JSONContent[] => linkUrls(piece, marks));
}

/** Drops a link that the server would refuse. */
function isKept({ type, attrs }: { type: string; attrs?: Record<string, unknown> }): boolean {
  return type !== "link" || isSafeLink(String(attrs?.href));
}

function keptMark({ type, attrs }: { type: string; attrs?: Record<string, unknown> }) {
  return attrs && Object.keys(attrs).length > 0 ? { type, attrs: withoutNull(attrs) } : { type };
}

/** Drops values that the schema refuses: a list's start beyond its limit, and the size of too large a picture. */
function keptAttributes({ start, width, height, ...others }: Record<string, unknown>) {
  const within = (size: unknown, most: number) =>
    Number.isInteger(size) && Number(size) >= 0 && Number(size) <= most;
  return {
    ...withoutNull(others),
    ...(start !== undefined && { start: within(start, 100_000) ? start : 1 }),
    ...(width && within(width, 20_000) ? { width } : {}),
    ...(height && within(height, 20_000) ? { height } : {}),
  };
}

function withoutNull(attrs: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== null));
}

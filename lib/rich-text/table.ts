import type {
  BlockNode,
  InlineNode,
  ParagraphNode,
  TableCellNode,
  TableNode,
  TableRowNode,
} from "./document";

export const MOST_COLUMNS = 30;
export const MOST_ROWS = 300;
export const LONGEST_CAPTION = 300;
/** As JSON about 100 characters each: see LONGEST_DOCUMENT. */
const MOST_CELLS = 2_000;
/** Three nodes each: one table must not take the room of the whole text. */
const MOST_CELLS_IN_PARTS = 4_000;

export const hasRoom = (columns: number, rows: number): boolean =>
  columns <= MOST_COLUMNS && rows <= MOST_ROWS && columns * rows <= MOST_CELLS;

export function isEven({ content: [first, ...rest] }: { content: { content: unknown[] }[] }): boolean {
  const columns = first?.content.length ?? 0;
  return columns > 0 && rest.every(({ content }) => content.length === columns);
}

/** Short rows get empty cells, a long table goes on in the next one, and one that is too wide becomes lines. */
export function tablesOf(rows: readonly (readonly TableCellNode[])[], caption = ""): BlockNode[] {
  const columns = rows.reduce((most, { length }) => Math.max(most, length), 0);
  if (columns === 0) return captionLine(caption);
  if (columns > MOST_COLUMNS || columns * rows.length > MOST_CELLS_IN_PARTS)
    return [...captionLine(caption), ...rows.map(line)];
  const even = rows.map((row): TableRowNode => ({ type: "tableRow", content: padded(row, columns) }));
  const most = Math.min(MOST_ROWS, Math.floor(MOST_CELLS / columns));
  return Array.from({ length: Math.ceil(even.length / most) }, (_, at): TableNode => {
    const content = even.slice(at * most, (at + 1) * most);
    return { type: "table", ...(at === 0 && caption && { attrs: { caption } }), content };
  });
}

export function emptyCell(type: TableCellNode["type"]): TableCellNode {
  return { type, content: [{ type: "paragraph" }] };
}

function padded(row: readonly TableCellNode[], columns: number): TableCellNode[] {
  const type = row.length > 0 && row.every(isHead) ? "tableHeader" : "tableCell";
  return [...row, ...Array.from({ length: columns - row.length }, () => emptyCell(type))];
}

const isHead = ({ type }: TableCellNode) => type === "tableHeader";

export const isHeadRow = ({ content }: TableRowNode): boolean => content.every(isHead);

/** A table as lines, for places that can have none. */
export function linesOf({ attrs, content }: TableNode): ParagraphNode[] {
  return [...captionLine(attrs?.caption), ...content.map((row) => line(row.content))];
}

function captionLine(caption = ""): ParagraphNode[] {
  return caption === "" ? [] : [{ type: "paragraph", content: [{ type: "text", text: caption }] }];
}

function line(row: readonly TableCellNode[]): ParagraphNode {
  const content = row.flatMap((cell, at): InlineNode[] => [
    ...(at > 0 ? [{ type: "text" as const, text: " | " }] : []),
    ...cell.content.flatMap(({ content: words = [] }, nth): InlineNode[] =>
      nth > 0 ? [{ type: "text", text: " " }, ...words] : words,
    ),
  ]);
  return { type: "paragraph", content };
}

export function mapCells(
  table: TableNode,
  change: (paragraph: ParagraphNode) => ParagraphNode,
  changeCaption: (caption: string) => string = (caption) => caption,
): TableNode {
  const caption = changeCaption(table.attrs?.caption ?? "");
  const content = table.content.map((row) => ({
    ...row,
    content: row.content.map((cell) => ({ ...cell, content: cell.content.map(change) })),
  }));
  return { type: "table", ...(caption && { attrs: { caption } }), content };
}

/** A cell has paragraphs only: lists keep their signs as words, and a table in it becomes lines. */
export function paragraphsIn(blocks: readonly BlockNode[]): ParagraphNode[] {
  return blocks.flatMap(paragraphsOf);
}

function paragraphsOf(block: BlockNode): ParagraphNode[] {
  switch (block.type) {
    case "paragraph":
      return [block];
    case "heading":
      return [{ type: "paragraph", ...(block.content && { content: block.content }) }];
    case "codeBlock":
      return [{ type: "paragraph", content: codeLines(block.content?.[0]?.text ?? "") }];
    case "horizontalRule":
    case "image":
      return [];
    case "blockquote":
      return paragraphsIn(block.content);
    case "bulletList":
      return block.content.flatMap(({ content }) => signed("- ", content));
    case "orderedList": {
      const first = block.attrs?.start ?? 1;
      return block.content.flatMap(({ content }, at) => signed(`${first + at}. `, content));
    }
    case "table":
      return linesOf(block);
  }
}

function codeLines(code: string): InlineNode[] {
  return code
    .split("\n")
    .flatMap((text, at): InlineNode[] => [
      ...(at > 0 ? [{ type: "hardBreak" as const }] : []),
      ...(text === "" ? [] : [{ type: "text" as const, text, marks: [{ type: "code" as const }] }]),
    ]);
}

function signed(sign: string, blocks: readonly BlockNode[]): ParagraphNode[] {
  const [first, ...rest] = paragraphsIn(blocks);
  const text: InlineNode = { type: "text", text: sign };
  return [{ type: "paragraph", content: [text, ...(first?.content ?? [])] }, ...rest];
}

export function picturesIn(blocks: readonly BlockNode[]): BlockNode[] {
  return blocks.flatMap((block): BlockNode[] => {
    switch (block.type) {
      case "image":
        return [block];
      case "blockquote":
        return picturesIn(block.content);
      case "bulletList":
      case "orderedList":
        return block.content.flatMap(({ content }) => picturesIn(content));
      default:
        return [];
    }
  });
}

import type { BlockNode, InlineNode, ParagraphNode, TableCellNode } from "@/lib/rich-text/document";
import {
  emptyCell,
  LONGEST_CAPTION,
  MOST_COLUMNS,
  MOST_ROWS,
  paragraphsIn,
  picturesIn,
  tablesOf,
} from "@/lib/rich-text/table";
import { wholeNumber } from "./numbered-list";
import type { Tag } from "./tags";

export interface OpenTable {
  type: "table";
  /** Arranges a page, as its author says, and is no table. */
  readonly isLayout: boolean;
  inHead: boolean;
  caption: BlockNode[];
  content: OpenRow[];
}
export interface OpenRow {
  type: "tableRow";
  content: OpenCell[];
}
export interface OpenCell {
  type: "tableCell";
  readonly isHead: boolean;
  readonly columns: number;
  readonly rows: number;
  content: BlockNode[];
}

export function openTable({ attribute }: Tag): OpenTable {
  const role = attribute("role")?.trim().toLowerCase() ?? "";
  return {
    type: "table",
    isLayout: /^(?:presentation|none)$/.test(role),
    inHead: false,
    caption: [],
    content: [],
  };
}

export function openCell(inHead: boolean, tag?: Tag): OpenCell {
  const span = (name: string, most: number) => {
    const number = wholeNumber(tag?.attribute(name)) ?? 1;
    return number < 0 ? 1 : Math.min(number, most);
  };
  return {
    type: "tableCell",
    isHead: inHead || tag?.name === "th",
    columns: span("colspan", MOST_COLUMNS) || 1,
    // As in browsers, no rows are all that follow.
    rows: span("rowspan", MOST_ROWS) || MOST_ROWS,
    content: [],
  };
}

/** A table of one column arranges a page or a mail, so its blocks stay as they are. */
export function blocksOf({ isLayout, caption, content }: OpenTable): BlockNode[] {
  const rows = gridOf(content);
  const isTable = !isLayout && rows.some(({ length }) => length > 1);
  const said = isTable ? wordsOf(caption) : undefined;
  const before = said === undefined ? caption : [];
  if (!isTable) return [...before, ...content.flatMap((row) => row.content.flatMap((cell) => cell.content))];
  const pictures = content.flatMap((row) => row.content.flatMap((cell) => picturesIn(cell.content)));
  return [...before, ...tablesOf(rows, said), ...pictures];
}

/** Nothing if a caption has more than words, such as a link. */
function wordsOf(caption: readonly BlockNode[]): string | undefined {
  const nodes = paragraphsIn(caption).flatMap(({ content = [] }, at): InlineNode[] =>
    at > 0 ? [{ type: "text", text: " " }, ...content] : content,
  );
  const texts = nodes.flatMap((node) =>
    node.type === "text" && !node.marks?.some(({ type }) => type === "link") ? node.text : [],
  );
  const text = texts.join("").replace(/\s+/g, " ").trim();
  const isPlain = texts.length === nodes.length && picturesIn(caption).length === 0;
  return isPlain && text.length <= LONGEST_CAPTION ? text : undefined;
}

type Cell = TableCellNode & { isSpanned?: boolean };

/** Every place that a cell spans becomes a cell. */
function gridOf(rows: readonly OpenRow[]): TableCellNode[][] {
  const below: { rows: number; type: TableCellNode["type"] }[] = [];
  const grid: Cell[][] = [];
  for (const { content } of rows) {
    const row: Cell[] = [];
    const takeSpanned = () => {
      for (let span = below[row.length]; span && span.rows > 0; span = below[row.length]) {
        span.rows--;
        row.push({ ...emptyCell(span.type), isSpanned: true });
      }
    };
    for (const cell of content) {
      takeSpanned();
      const type = cell.isHead ? "tableHeader" : "tableCell";
      for (let at = 0; at < cell.columns; at++) {
        below[row.length] = { rows: cell.rows - 1, type };
        row.push(at === 0 ? { type, content: contentOf(cell) } : { ...emptyCell(type), isSpanned: true });
      }
      if (row.length > MOST_COLUMNS) return rows.map((each) => each.content.map(cellOf));
    }
    takeSpanned();
    grid.push(row);
  }
  return withoutSpannedColumns(grid);
}

function withoutSpannedColumns(grid: readonly Cell[][]): TableCellNode[][] {
  const starts = new Set(grid.flatMap((row) => row.flatMap(({ isSpanned }, at) => (isSpanned ? [] : at))));
  return grid.map((row) =>
    row.filter((_, at) => starts.has(at)).map(({ type, content }) => ({ type, content })),
  );
}

const cellOf = (cell: OpenCell): TableCellNode => ({
  type: cell.isHead ? "tableHeader" : "tableCell",
  content: contentOf(cell),
});

function contentOf({ content }: OpenCell): ParagraphNode[] {
  const paragraphs = paragraphsIn(content);
  return paragraphs.length > 0 ? paragraphs : [{ type: "paragraph" }];
}

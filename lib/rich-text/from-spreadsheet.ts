import { storable } from "@/lib/text/storable";
import type { RichText, TableCellNode } from "./document";
import { paragraphsOf } from "./from-plain-text";
import { tablesOf } from "./table";
import { wellFormed } from "./well-formed";

/** Programs quote a cell that has line ends, tabs or quotation marks. */
const CELL = /"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*)/y;

/** Nothing if the text is no table: indented code has tabs, too, but nothing before them. */
export function fromSpreadsheet(text: string): RichText | undefined {
  if (!/\t[^\n]*\n/.test(text)) return undefined;
  const rows = rowsOf(storable(text).replace(/\r\n?/g, "\n").replace(/\n+$/, ""));
  const columns = rows[0]?.length ?? 0;
  const isTable =
    rows.length > 1 &&
    columns > 1 &&
    rows.every(({ length }) => length === columns) &&
    rows.some(([first]) => first?.trim());
  if (!isTable) return undefined;
  return wellFormed(
    tablesOf(rows.map((row, at) => row.map((cell) => cellOf(cell, at === 0 && namesColumns(row))))),
  );
}

function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length; at++) {
    CELL.lastIndex = at;
    const [whole = "", quoted, plain = ""] = CELL.exec(text) ?? [];
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    at += whole.length;
    if (text.charAt(at) === "\n") rows.push([]);
  }
  return rows;
}

/** Words and no numbers; the corner may be empty. */
function namesColumns([corner = "", ...others]: readonly string[]): boolean {
  return [corner || "x", ...others].every((cell) => /\p{L}/u.test(cell));
}

function cellOf(text: string, isHead: boolean): TableCellNode {
  const paragraphs = paragraphsOf(text);
  return {
    type: isHead ? "tableHeader" : "tableCell",
    content: paragraphs.length > 0 ? paragraphs : [{ type: "paragraph" }],
  };
}

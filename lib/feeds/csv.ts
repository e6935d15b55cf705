import { stringify } from "csv-stringify/sync";

export const CSV = "text/csv; charset=utf-8; header=present";

type Value = string | number | null;

/** By RFC 4180. What a spreadsheet would take for a formula gets an apostrophe. */
export function csvOf<const Columns extends readonly string[]>(
  columns: Columns,
  rows: readonly Partial<Readonly<Record<Columns[number], Value>>>[],
): string {
  return stringify([...rows], {
    columns: [...columns],
    header: true,
    record_delimiter: "windows",
    quoted_match: /[\r\n]/,
    escape_formulas: true,
  });
}

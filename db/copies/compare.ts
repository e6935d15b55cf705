import { createHash } from "node:crypto";
import { inParts, jsonParts } from "./parts";
import { openSnapshot, type Snapshot } from "./snapshot";
import type { CopiedTable } from "./tables";

export interface TableSum {
  readonly rows: number;
  /** SHA-256 of the lines, which are in the order of the primary key. */
  readonly sha256: string;
}

export type Coding = "copy" | "json";

const NEWLINE = 0x0a;

/** Each row is one line: COPY and JSON write a line break within a value as "\n". */
export function summing() {
  const hash = createHash("sha256");
  let rows = 0;
  return {
    take(part: Buffer): number {
      hash.update(part);
      const before = rows;
      for (let at = part.indexOf(NEWLINE); at >= 0; at = part.indexOf(NEWLINE, at + 1)) rows += 1;
      return rows - before;
    },
    sum: (): TableSum => ({ rows, sha256: hash.digest("hex") }),
  };
}

export function linesOf(snapshot: Snapshot, table: CopiedTable, coding: Coding): AsyncGenerator<Buffer> {
  return coding === "copy" ? inParts(snapshot.copyOut(table)) : jsonParts(snapshot.copyOutJson(table));
}

export async function sumOf(snapshot: Snapshot, table: CopiedTable, coding: Coding): Promise<TableSum> {
  const summed = summing();
  for await (const part of linesOf(snapshot, table, coding)) summed.take(part);
  return summed.sum();
}

export interface Wanted extends TableSum {
  readonly name: string;
  readonly columns: readonly string[];
}

/** @returns the names of the tables whose rows are not the wanted ones */
export async function listDifferent(
  url: string,
  wanted: readonly Wanted[],
  coding: Coding,
): Promise<string[]> {
  const snapshot = await openSnapshot(url, { count: false });
  try {
    const different: string[] = [];
    const found = new Map(snapshot.tables.map((table) => [table.name, table]));
    for (const { name, columns, rows, sha256 } of wanted) {
      const table = found.get(name);
      const sum = table && (await sumOf(snapshot, { ...table, columns }, coding));
      if (sum?.rows !== rows || sum.sha256 !== sha256) different.push(name);
    }
    return different;
  } finally {
    await snapshot.close();
  }
}

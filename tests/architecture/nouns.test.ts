import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { projectFiles } from "../support/sources";

const files = projectFiles().filter(
  (file) => /^db\/[\w-]+\/[\w-]+\.ts$/.test(file) && !/^db\/(seed|embedded|copies)\//.test(file),
);
const nouns = [...new Set(files.map((file) => path.dirname(file)))];
const isWrites = (file: string) => /\/([a-z]+-)?writes\.ts$/.test(file);

const parse = (file: string) =>
  ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);

interface Exported {
  name: string;
  /** How its first parameter is typed, and what its code says. */
  first: string;
  code: string;
}

function exportedFunctions(file: string): Exported[] {
  const source = parse(file);
  return source.statements.filter(ts.isFunctionDeclaration).flatMap((each) =>
    each.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
      ? [
          {
            name: `${file}#${each.name?.text}`,
            first: each.parameters[0]?.type?.getText(source) ?? "",
            code: each.getText(source),
          },
        ]
      : [],
  );
}

describe("a noun of the database", () => {
  test("has its tables, and only tables, in its schema", () => {
    expect(nouns.length).toBeGreaterThan(15);
    const tables = files.filter((file) => /\bpg(Table|Enum)\(/.test(readFileSync(file, "utf8")));
    expect(tables.filter((file) => path.basename(file) !== "schema.ts")).toEqual([]);
    const schemas = files.filter((file) => path.basename(file) === "schema.ts");
    expect(schemas.filter((file) => !tables.includes(file))).toEqual([]);
    expect(schemas.flatMap(exportedFunctions)).toEqual([]);
  });

  test("writes within a transaction that it gets as its first parameter", () => {
    const writing = files.filter(isWrites).flatMap(exportedFunctions);
    expect(writing.length).toBeGreaterThan(100);
    expect(writing.filter(({ first }) => first !== "Tx").map(({ name }) => name)).toEqual([]);
  });

  test("locks and changes rows only in its writes", () => {
    const changing =
      /\.(insert|update|delete|for)\(|\b(insert into|delete from|for (no key )?update|for (key )?share)\b/;
    const reading = files.filter((file) => !isWrites(file) && path.basename(file) !== "schema.ts");
    expect(reading.filter((file) => changing.test(readFileSync(file, "utf8")))).toEqual([]);
    expect(files.filter(isWrites).filter((file) => !changing.test(readFileSync(file, "utf8")))).toEqual([]);
  });
});

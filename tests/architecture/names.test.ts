import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { projectFiles } from "../support/sources";
import forbidden from "./forbidden-names.json";

const words = Object.entries(forbidden.words);
const exceptions: Record<string, string> = forbidden.exceptions;
const files = projectFiles().filter((file) => /^(app|components|lib|db|bin)\/.*\.(tsx?|mjs)$/.test(file));
const exported = files.flatMap((file) =>
  exportedNames(file, readFileSync(file, "utf8")).map((name) => ({ name, file })),
);

/** What the module declares and exports; a name that it passes on is judged where it is declared. */
function exportedNames(file: string, code: string): string[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause, moduleSpecifier } = statement;
      if (moduleSpecifier || !exportClause || !ts.isNamedExports(exportClause)) return [];
      return exportClause.elements.map(({ name }) => name.text);
    }
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name));
    }
    const { name } = statement as ts.DeclarationStatement;
    return name && ts.isIdentifier(name) ? [name.text] : [];
  });
}

function boundNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}

/** "countHTMLThings" is " count html things ", and MAX_PACE is " max pace ". */
function spaced(name: string): string {
  const apart = name.replace(/([a-z\d])([A-Z])/g, "$1 $2").replace(/([A-Z])([A-Z][a-z])/g, "$1 $2");
  return ` ${apart.replaceAll("_", " ").toLowerCase()} `;
}

/** What to say instead of the words that a name may not have; a plural counts as well. */
function insteadOf(name: string): string[] {
  const said = spaced(name);
  return words
    .filter(([word]) => said.includes(` ${word} `) || said.includes(` ${word}s `))
    .map(([word, instead]) => `say ${instead}, not ${word}`);
}

describe("exported names", () => {
  test("use the words of the glossary", () => {
    expect(exported.length).toBeGreaterThan(3000);
    const violations = exported
      .filter(({ name }) => !Object.hasOwn(exceptions, name))
      .flatMap(({ name, file }) => insteadOf(name).map((advice) => `${name} (${file}): ${advice}`));
    expect(violations).toEqual([]);
  });

  test("are exceptions only while they exist and contain such a word", () => {
    const names = new Set(exported.map(({ name }) => name));
    const needless = Object.keys(exceptions).filter(
      (name) => !names.has(name) || insteadOf(name).length === 0,
    );
    expect(needless).toEqual([]);
  });
});

describe("the list of forbidden words", () => {
  test("contains every word that the glossary forbids", () => {
    const rows = readFileSync("docs/GLOSSARY.md", "utf8").matchAll(/^\| [^|]+ \| [^|]+ \| ([^|]*) \|$/gm);
    const named = [...rows]
      .flatMap(([, column = ""]) => column.split(","))
      .map((word) => word.trim())
      .filter((word) => word !== "" && word !== "not");
    expect(named.length).toBeGreaterThan(25);
    expect(named.filter((word) => !Object.hasOwn(forbidden.words, word))).toEqual([]);
  });

  test.for([
    ["flagThing", ["say target, or post, not thing"]],
    ["MAX_THINGS", ["say target, or post, not thing"]],
    ["takeBackHTMLTag", ["say undo, not take back"]],
    ["nothing", []],
    ["outstanding", []],
  ] as const)("finds what %s says", ([name, advice]) => {
    expect(insteadOf(name)).toEqual(advice);
  });
});

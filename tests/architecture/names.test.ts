import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { THRESHOLDS } from "@/lib/forum/people/settings/thresholds";
import { insteadOf, insteadOfStored } from "../support/forbidden-names";
import { projectFiles } from "../support/sources";
import forbidden from "./forbidden-names.json";

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

function namesIn(file: string): string[] {
  return [...readFileSync(file, "utf8").matchAll(/\bname: "([^"]+)"/g)].map(([, name = ""]) => name);
}

describe("names that are stored", () => {
  const events = projectFiles().filter(
    (file) => /^lib\/events\/.*\.ts$/.test(file) && file !== "lib/events/job.ts",
  );
  const tasks = [...readFileSync("lib/jobs/start.ts", "utf8").matchAll(/^ +([a-z]+(?:_[a-z]+)+): /gm)];
  const operations = files.filter((file) => file.startsWith("lib/forum/"));
  const stored = {
    events: events.flatMap(namesIn),
    jobs: [...namesIn("lib/events/job.ts"), ...tasks.map(([, name = ""]) => name)],
    operations: operations.flatMap(namesIn).filter((name) => /^[a-z]+[A-Z]/.test(name)),
    settings: Object.keys(THRESHOLDS),
  };
  const least = { events: 90, jobs: 21, operations: 90, settings: 15 };

  test.for(["events", "jobs", "operations", "settings"] as const)(
    "of %s use the words of the glossary",
    (what) => {
      expect(stored[what].length).toBeGreaterThanOrEqual(least[what]);
      const violations = stored[what]
        .filter((name) => !Object.hasOwn(exceptions, name))
        .flatMap((name) => insteadOfStored(name).map((advice) => `${name}: ${advice}`));
      expect(violations).toEqual([]);
    },
  );
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
    ["things_have_one_open_case", ["say target, or post, not thing"]],
    ["mail.choice", ["say mail preference, not choice"]],
    ["nothing", []],
    ["outstanding", []],
  ] as const)("finds what %s says", ([name, advice]) => {
    expect(insteadOf(name)).toEqual(advice);
  });
});

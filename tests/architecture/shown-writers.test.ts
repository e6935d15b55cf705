import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";
import { projectFiles } from "../support/sources";

/** What joins people to what they wrote, in SQL or as drizzle writes it. */
const NAMES_WRITERS =
  /\.writer_?id\b[^\n]*\bpeople\b|\bpeople\b[^\n]*\.writer_?id\b|= \w+\.(?:writer|editor)_id\b/i;

/** A name as SQL says it, beside the one place that also says whether it is a guest's. */
const NAMES = /coalesce\([^,()]*\bname\b[^,()]*,[^()]*\bhandle\b|json_build_object\([^)]*\.name\b[^)]*'role'/;

interface Part {
  file: string;
  /** What it declares, and every name in its code; what stands in its SQL is none. */
  names: string[];
  uses: string[];
  exported: boolean;
  text: string;
}

const noun = projectFiles().filter(
  (file) => /^db\/[\w-]+\/[\w-]+\.ts$/.test(file) && !file.startsWith("db/seed/"),
);
const nameOf = ({ file, names }: Part) => `${file}#${names.join()}`;

function namesIn(node: ts.Node): string[] {
  if (ts.isIdentifier(node)) return [node.text];
  const names: string[] = [];
  ts.forEachChild(node, (child) => {
    names.push(...namesIn(child));
  });
  return names;
}

/** A file's functions and constants, each by itself. */
function partsOf(file: string): Part[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => {
    const names = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map(({ name }) => name.getText(source))
      : ts.isFunctionDeclaration(statement)
        ? [statement.name?.text ?? ""]
        : [];
    if (names.length === 0) return [];
    const text = statement.getText(source);
    return [{ file, names, uses: namesIn(statement), exported: text.startsWith("export "), text }];
  });
}

const exportsOf = (file: string) => partsOf(file).flatMap(({ names, exported }) => (exported ? names : []));

test("only one place selects a name, together with whether it is a guest's", () => {
  expect(noun.filter((file) => NAMES.test(readFileSync(file, "utf8")))).toEqual([
    // Of staff, who are no guests.
    "db/cases/writes.ts",
    // What a spam filter is asked about, which nobody reads.
    "db/filters/reads.ts",
    "db/people/person-ref.ts",
  ]);
});

test("a query that joins people to their posts names them through the mask for anonymous askers", () => {
  const parts = noun.flatMap(partsOf);
  const masks = new Set(exportsOf("db/people/shown-writers.ts"));
  const byMask = (part: Part) =>
    part.uses.some((name) => masks.has(name) || masks.has(`${part.file}#${name}`));
  // What uses what masks does so itself: by its name everywhere where it is exported, or else in its own file.
  for (let before = -1; before < masks.size; ) {
    before = masks.size;
    for (const part of parts.filter(byMask)) {
      for (const name of part.names) masks.add(part.exported ? name : `${part.file}#${name}`);
    }
  }
  // Operations read in their own transaction by number; what readers get comes from the other reads.
  const naming = parts.filter(({ text }) => NAMES_WRITERS.test(text) && !/\btx: Tx\b/.test(text));
  expect(naming.map(nameOf)).toContain("db/comments/new-replies.ts#listMissed");
  expect(naming.filter((part) => !byMask(part)).map(nameOf)).toEqual([
    // For moderators alone.
    "db/cases/context.ts#repliesWhere",
    // By moderators, for moderators alone.
    "db/cases/notes.ts#listCaseNotes",
    // Names nobody where a question is anonymous.
    "db/filters/reads.ts#ofThread",
    // No posts: nobody writes to the moderators anonymously.
    "db/modmail/reads.ts#listModmailMessages",
    // Only joins; notificationWriter says the name.
    "db/notifications/reads.ts#notificationJoins",
    // Whether they wrote anything.
    "db/people/reads.ts#findPerson",
    // Counts people and names nobody.
    "db/site/reads.ts#REMOVABLE",
    // For moderators alone.
    "db/targets/reads.ts#targetViewJoins",
  ]);
});

import { describe, expect, test } from "vitest";
import { projectFiles } from "../support/sources";
import fileNames from "./file-names.json";
import forbidden from "./forbidden-names.json";

const words = Object.entries({ ...forbidden.words, ...fileNames.words });
const exceptions: Record<string, string> = fileNames.exceptions;
/** A database that has run a migration knows it by its name. */
const files = projectFiles().filter((file) => !file.startsWith("db/migrations/"));

/** "app/(member)/check-in/[token]/page.tsx" is " app member check in token page ". */
function spaced(file: string): string {
  const plain = file.replace(/(?:\.[a-z0-9]+)+$/i, "").replace(/([a-z\d])([A-Z])/g, "$1 $2");
  return ` ${plain.toLowerCase().replace(/[^a-z0-9]+/g, " ")} `;
}

function insteadOf(file: string): string[] {
  const said = spaced(file);
  return words
    .filter(([word]) => said.includes(` ${word} `) || said.includes(` ${word}s `))
    .map(([word, instead]) => `say ${instead}, not ${word}`);
}

describe("files and folders", () => {
  test("are named in the words of the glossary, and not by riddles", () => {
    expect(files.length).toBeGreaterThan(1500);
    const violations = files
      .filter((file) => !Object.hasOwn(exceptions, file))
      .flatMap((file) => insteadOf(file).map((advice) => `${file}: ${advice}`));
    expect(violations).toEqual([]);
  });

  test("are exceptions only while they exist and have such a word", () => {
    const needless = Object.keys(exceptions).filter(
      (file) => !files.includes(file) || insteadOf(file).length === 0,
    );
    expect(needless).toEqual([]);
  });

  test.for([
    ["app/styles/keepers.css", ["say moderator, or staff, not keeper"]],
    ["tests/support/telling.ts", ["say notification, not telling"]],
    ["app/(member)/take-back/page.tsx", ["say undo, not take back"]],
    ["docs/decisions/032-who-is-told-and-appeals.md", 2],
    ["components/inbox/mark-seen.tsx", []],
    ["lib/search/outstanding.ts", []],
  ] as const)("finds what %s says", ([file, advice]) => {
    const found = insteadOf(file);
    if (typeof advice === "number") expect(found).toHaveLength(advice);
    else expect(found).toEqual(advice);
  });
});

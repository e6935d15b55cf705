import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { projectFiles } from "../support/sources";

const FOLDER = "docs/decisions";
const files = readdirSync(FOLDER).filter((file) => /^\d{3}-/.test(file));

/** A row of the index for the decision in `file`. */
function rowOf(file: string): string {
  const text = readFileSync(path.join(FOLDER, file), "utf8");
  const title = /^# \d{3}:? (.+)$/m.exec(text)?.[1];
  const status = /^Status: ([a-z]+(?: (?:in part )?by \d{3})?)/m.exec(text)?.[1];
  return `| [${file.slice(0, 3)}](${file}) | ${title} | ${status} |`;
}

describe("the decisions", () => {
  test("are in the index with their title and status", () => {
    const index = readFileSync(path.join(FOLDER, "README.md"), "utf8");
    expect(index.split("\n").filter((line) => /^\| \[\d{3}\]/.test(line))).toEqual(files.map(rowOf));
  });

  test("each have a number and a status", () => {
    expect(new Set(files.map((file) => file.slice(0, 3))).size).toBe(files.length);
    expect(files.map(rowOf).filter((row) => row.includes("undefined"))).toEqual([]);
  });
});

describe("the documents", () => {
  test("link only to files of this repository", () => {
    const known = new Set(projectFiles());
    const broken = [...known]
      .filter((file) => file.endsWith(".md"))
      .flatMap((file) =>
        [...readFileSync(file, "utf8").matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
          .map(([, target = ""]) => path.normalize(path.join(path.dirname(file), target)))
          .filter((target) => !known.has(target) && ![...known].some((one) => one.startsWith(`${target}/`)))
          .map((target) => `${file} -> ${target}`),
      );
    expect(broken).toEqual([]);
  });

  test("name only paths that exist", () => {
    const pages = [
      "README.md",
      "CONTRIBUTING.md",
      "docs/ARCHITECTURE.md",
      "docs/STYLE.md",
      "docs/GLOSSARY.md",
    ];
    const gone = pages.flatMap((page) =>
      [...readFileSync(page, "utf8").matchAll(/`((?:app|lib|db|components|tests|docs)\/[^`<*…]*)`/g)]
        .map(([, named = ""]) => named)
        .filter((named) => !named.includes("...") && !existsSync(named))
        .map((named) => `${page}: ${named}`),
    );
    expect(gone).toEqual([]);
  });

  test("and comments name no file that does not exist", () => {
    const elsewhere = /\b(product|house|voice|wordings|look|care|evidence|stack|architecture)\.md\b/;
    const citing = projectFiles().filter(
      (file) =>
        /\.(md|tsx?|cjs|mjs|css|sql)$/.test(file) &&
        file !== "tests/architecture/decisions.test.ts" &&
        elsewhere.test(readFileSync(file, "utf8").replaceAll(/ARCHITECTURE\.md/g, "")),
    );
    expect(citing).toEqual([]);
  });
});

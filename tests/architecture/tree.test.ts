import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { importsOf, lineCount, projectFiles } from "../support/sources";
import order from "./floors.json";

const files = projectFiles();
const code = files.filter((file) => /\.(ts|tsx|css|mjs)$/.test(file));
const tests = code.filter((file) => file.startsWith("tests/"));
/** The start content is prose in files, not code. */
const sources = code.filter((file) => !file.startsWith("tests/") && !file.startsWith("db/seed/"));

describe("the tree", () => {
  test("has no folder for leftovers", () => {
    const leftovers = files.filter((file) =>
      /(^|\/)(utils?|helpers?|common|services|misc|shared)(\/|\.)/.test(file),
    );
    expect(leftovers).toEqual([]);
  });

  test("names files in kebab-case", () => {
    const names = code.map((file) => path.basename(file)).filter((name) => !/^\[.*\]$/.test(name));
    expect(names.filter((name) => !/^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(name))).toEqual([]);
  });

  test("has small files: the median about 40 lines, nine in ten under 130, none over 300", () => {
    const lengths = sources.map(lineCount).sort((a, b) => a - b);
    const at = (part: number) => lengths[Math.floor(lengths.length * part)] ?? 0;
    expect(at(0.5)).toBeLessThanOrEqual(50);
    expect(at(0.9)).toBeLessThanOrEqual(130);
    expect(
      [...sources, ...tests, ...files.filter((file) => /^db\/seed\/.*\.ts$/.test(file))].filter(
        (file) => lineCount(file) > 300,
      ),
    ).toEqual([]);
  });

  test("loads the email parser only for the outbox page", () => {
    const importing = (what: string) => sources.filter((file) => importsOf(file).includes(what));
    expect(importing("mailparser")).toEqual(["lib/mail/read-outbox.ts"]);
    expect(importing("@/lib/mail/read-outbox")).toEqual(["app/(member)/outbox/page.tsx"]);
  });

  test("names the length of a day, an hour and a minute in one place", () => {
    const named = /\b(?:86_400(?:_000)?|3_600_000)\b|\bconst (?:MINUTE|HOUR|DAY|WEEK)_MS =/;
    const naming = sources.filter((file) => named.test(readFileSync(file, "utf8")));
    expect(naming).toEqual(["lib/time.ts"]);
  });

  test("has no marks of unfinished work and no disabled check", () => {
    const mark = new RegExp(
      [
        "TO" + "DO",
        "FIX" + "ME",
        "\\bX{3}\\b",
        "biome-" + "ignore",
        "@ts-" + "(ignore|expect-error)",
        "\\b(test|it|describe)\\.(skip|only)\\(",
      ].join("|"),
    );
    const marked = code.filter((file) => mark.test(readFileSync(file, "utf8")));
    expect(marked).toEqual([]);
  });
});

describe("lines", () => {
  const typescript = code.filter((file) => /\.tsx?$/.test(file));

  test("are not packed by spreading an object literal", () => {
    expect(typescript.filter((file) => readFileSync(file, "utf8").includes("..." + "{"))).toEqual([]);
  });

  test("import files two folders up through the alias", () => {
    const climbing = /from "(\.\.\/){2,}/;
    const files = typescript.filter((file) => !file.startsWith("db/"));
    expect(files.filter((file) => climbing.test(readFileSync(file, "utf8")))).toEqual([]);
  });
});

describe("the order of folders", () => {
  const foldersOf = (parent: string) =>
    readdirSync(parent, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();

  test("lists every folder of lib and every wing of lib/forum", () => {
    expect([...order.floors].sort()).toEqual(foldersOf("lib"));
    expect([...order.wings].sort()).toEqual(foldersOf("lib/forum"));
  });
});

describe("the pipeline", () => {
  const importing = (what: RegExp) => code.filter((file) => what.test(readFileSync(file, "utf8"))).sort();

  test("alone opens the transactions of commands", () => {
    expect(importing(/\binTransaction\b/).filter((file) => !file.startsWith("tests/"))).toEqual([
      "db/transaction.ts",
      "lib/pipeline/perform.ts",
    ]);
  });

  test("alone makes a transaction from another value", () => {
    const cast = importing(/\bas (unknown as )?Tx\b/).filter((file) => !file.startsWith("tests/"));
    expect(cast).toEqual(["db/transaction.ts"]);
  });
});

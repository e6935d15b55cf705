import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Row {
  readonly line: string;
  readonly section: string;
  readonly state: string;
  readonly shownBy: string;
}

const rows: Row[] = readFileSync("docs/security.md", "utf8")
  .split("\n")
  .filter((line) => /^\| \d+\.\d+ \|/.test(line))
  .map((line) => {
    const [, section = "", , state = "", shownBy = ""] = line.split("|").map((cell) => cell.trim());
    return { line, section, state, shownBy };
  });

/** What levels 1 and 2 of ASVS 5.0 ask something in: the sections of each chapter, without those of level 3 alone. */
const SECTIONS: Record<number, string> = {
  1: "1 2 3 4 5",
  2: "1 2 3 4",
  3: "2 3 4 5 7",
  4: "1 2 3 4",
  5: "1 2 3 4",
  6: "1 2 3 4 5 6 8",
  7: "1 2 3 4 5 6",
  8: "1 2 3 4",
  9: "1 2",
  10: "1 2 3 4 5 6 7",
  11: "1 2 3 4 5 6",
  12: "1 2 3",
  13: "1 2 3 4",
  14: "1 2 3",
  15: "1 2 3",
  16: "1 2 3 4 5",
  17: "1 2 3",
};

test("docs/security.md has every section of the standard, in its order", () => {
  const asked = Object.entries(SECTIONS).flatMap(([chapter, all]) =>
    all.split(" ").map((one) => `${chapter}.${one}`),
  );
  expect([...new Set(rows.map(({ section }) => section))]).toEqual(asked);
});

test("docs/security.md says of each section that it holds, does not hold, or is not ours", () => {
  expect(
    rows.filter(({ state }) => !/^(?:holds|does not hold|not ours)\b/.test(state)).map(({ line }) => line),
  ).toEqual([]);
});

test("docs/security.md names only tests that exist", () => {
  const named = rows.flatMap(({ shownBy }) =>
    [...shownBy.matchAll(/`([^`]+)`/g)].map(([, file = ""]) => file),
  );
  expect(named.length).toBeGreaterThan(60);
  expect([...new Set(named)].filter((file) => !existsSync(file))).toEqual([]);
});

test("docs/security.md backs each claim with a test or a document", () => {
  const unshown = rows.filter(
    ({ state, shownBy }) =>
      state.startsWith("holds") &&
      shownBy === "" &&
      !/decisions? \d|`[\w./]+`|<!-- part|list below/.test(state),
  );
  expect(unshown.map(({ line }) => line)).toEqual([]);
});

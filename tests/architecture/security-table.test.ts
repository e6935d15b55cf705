import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { METRICS_PATH } from "@/lib/server/metrics";
import { LIVENESS_PATH, READINESS_PATH } from "@/lib/server/readiness";
import { projectFiles } from "../support/sources";

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

test("docs/security.md names every address that the server answers beside the pages", () => {
  const text = readFileSync("docs/security.md", "utf8");
  const ours = [METRICS_PATH, LIVENESS_PATH, READINESS_PATH, "/healthz"];
  expect(ours.filter((path) => !text.includes(`\`${path}\``))).toEqual([]);
});

test("docs/security.md names every algorithm in the code, and every secret of the settings", () => {
  const text = readFileSync("docs/security.md", "utf8");
  const code = projectFiles()
    .filter((file) => /^(?:lib|db|app)\/.*\.tsx?$/.test(file))
    .map((file) => readFileSync(file, "utf8"));
  const used = code.flatMap((source) =>
    [...source.matchAll(/\bcreate(?:Hash|Hmac|Cipheriv)\("([^"]+)"/g)].map(([, name = ""]) => name),
  );
  expect(used.length).toBeGreaterThan(5);
  const written = (name: string) => name.toUpperCase().replace(/^SHA(\d)/, "SHA-$1");
  expect([...new Set(used.map(written))].filter((name) => !text.includes(name))).toEqual([]);

  const settings = readFileSync(".env.example", "utf8").matchAll(
    /^#? ?([A-Z][A-Z0-9_]*(?:SECRET|TOKEN|PASSPHRASE|KEY))=/gm,
  );
  const secrets = [...settings].map(([, name = ""]) => name);
  expect(secrets.length).toBeGreaterThan(2);
  const provider = /^(?:GITHUB|GOOGLE|OIDC|[A-Z]+)_CLIENT_SECRET$/;
  expect(secrets.filter((name) => !provider.test(name) && !text.includes(name))).toEqual([]);
});

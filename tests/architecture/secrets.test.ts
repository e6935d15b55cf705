import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { lintSource } from "@secretlint/core";
import { creator } from "@secretlint/secretlint-rule-preset-recommend";
import { expect, test } from "vitest";
import { projectFiles } from "../support/sources";

/** What tests invent that looks like a secret: the file, and the exact words in it. */
const KNOWN_FAKES: Readonly<Record<string, readonly string[]>> = {};

/** Files that keep secrets where Comeback or its owner puts them. */
const KEPT_PRIVATE =
  /(^|\/)(\.env(?!\.example$)[^/]*|secret|connection\.json|superuser\.json|id_(rsa|ed25519)|\.npmrc\.local|\.pgpass|\.netrc)$|\.(pem|key|p12|pfx|dump|sql\.gz)$/;

/** Dumps of databases with invented content alone (decision 047). */
const KNOWN_DUMPS = ["4b498c3", "69334ef"].map(
  (commit) => `tests/support/fixtures/database-of-${commit}.sql.gz`,
);

async function secretsIn(file: string, content: string): Promise<string[]> {
  const { messages } = await lintSource({
    source: { filePath: file, content, ext: path.extname(file), contentType: "text" },
    options: {
      noPhysicFilePath: true,
      config: { rules: [{ id: "@secretlint/secretlint-rule-preset-recommend", rule: creator, rules: [] }] },
    },
  });
  const found = messages.map(({ range: [from, to], ruleId }) => ({
    ruleId,
    words: content.slice(from, to),
    line: content.slice(0, from).split("\n").length,
  }));
  return found
    .filter(({ words }) => !KNOWN_FAKES[file]?.includes(words))
    .map(({ ruleId, line }) => `${file}:${line} ${ruleId}`);
}

const random = (length: number, letters: string) =>
  Array.from({ length }, (_, at) => letters[(at * 7 + 3) % letters.length]).join("");
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

// Put together here, so that nothing in this file is found, by us or by the host of the repository.
const PLANTED: Readonly<Record<string, string>> = {
  "a private key": generateKeyPairSync("ec", { namedCurve: "P-256" })
    .privateKey.export({ type: "pkcs8", format: "pem" })
    .toString(),
  "a key of Amazon's": `AWS_SECRET_ACCESS_KEY = ${random(40, LETTERS)}`,
  "a token of GitHub's": `${"gh"}p_${random(36, LETTERS)}`,
  "a token of npm's": `//registry.npmjs.org/:_authToken=${"npm"}_${random(36, LETTERS)}`,
  "a token of Slack's": `${"xox"}b-${random(12, "123456789")}-${random(12, "123456789")}-${random(24, LETTERS)}`,
  "a key of SendGrid's": `${"SG"}.${random(22, LETTERS)}.${random(43, LETTERS)}`,
  "the password of a database": `postgres://comeback:${random(16, LETTERS)}@db.forum.invalid:5432/comeback`,
};

test("the scanner finds planted secrets", async () => {
  for (const [what, secret] of Object.entries(PLANTED))
    expect(await secretsIn("docs/planted.md", `before\n${secret}\nafter`), what).toHaveLength(1);
  expect(await secretsIn("docs/plain.md", "postgres://comeback:secret@localhost:5432/comeback")).toEqual([]);
});

test("no committed file contains a secret", async () => {
  const found: string[] = [];
  for (const file of projectFiles()) {
    const bytes = KNOWN_DUMPS.includes(file) ? gunzipSync(readFileSync(file)) : readFileSync(file);
    if (!bytes.includes(0)) found.push(...(await secretsIn(file, bytes.toString())));
  }
  expect(found).toEqual([]);
}, 20_000);

test("no file whose purpose is to hold secrets is committed", () => {
  expect(projectFiles().filter((file) => KEPT_PRIVATE.test(file))).toEqual(KNOWN_DUMPS);
  const kept = [".env", ".env.local", ".data/secret", "x/connection.json", "server.key", "comeback.dump"];
  expect(kept.filter((file) => !KEPT_PRIVATE.test(file))).toEqual([]);
  expect(KEPT_PRIVATE.test(".env.example")).toBe(false);
});

test("every known fake secret still exists", () => {
  const gone = Object.entries(KNOWN_FAKES).flatMap(([file, fakes]) =>
    fakes.filter((words) => !readFileSync(file, "utf8").includes(words)),
  );
  expect(gone).toEqual([]);
});

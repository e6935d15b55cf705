import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { atLeastOneFailure, type Counts, countPlaywright, countVitest, one } from "./tally";

type Env = Record<string, string>;
type Runner = (args: string[], env: Env) => Promise<number>;
export type Check = { name: string; run: (env: Env, node: Runner) => Promise<Counts> };

const reports = mkdtempSync(path.join(tmpdir(), "comeback-reports-"));
process.once("exit", () => rmSync(reports, { recursive: true, force: true }));

/**
 * Stages run one after the other, the lanes of a stage side by side: the types are checked by one thread, and many tests wait
 * for a clock or a process, so one lane leaves the second processor to the other.
 */
export const stages: Check[][][] = [
  [
    [command("types", ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."])],
    [
      command("format and lint", ["node_modules/@biomejs/biome/bin/biome", "ci", "."]),
      command("imports between folders", ["node_modules/dependency-cruiser/bin/dependency-cruise.mjs", "."]),
      command("unused code and packages", ["node_modules/knip/bin/knip.js"]),
      command("production build", ["bin/build.mjs"]),
    ],
  ],
  [
    [{ name: "unit, architecture, database, operations", run: vitest("!setup") }],
    [{ name: "set-up", run: vitest("setup", ["--maxWorkers=1"]) }],
  ],
  [[{ name: "browser", run: playwright }]],
];

function command(name: string, args: string[]): Check {
  return { name, run: async (env, node) => one((await node(args, env)) === 0) };
}

function vitest(project: string, options: string[] = []): Check["run"] {
  const file = path.join(reports, `vitest-${project}.json`);
  const args = [
    "run",
    `--project=${project}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
    ...options,
  ];
  return async (env, node) => {
    const code = await node(["node_modules/vitest/vitest.mjs", ...args], env);
    return counted(file, code, countVitest);
  };
}

async function playwright(env: Env, node: Runner): Promise<Counts> {
  const file = path.join(reports, "playwright.json");
  const args = ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"];
  const code = await node(args, { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  return counted(file, code, countPlaywright);
}

function counted<Report>(file: string, code: number, count: (report: Report) => Counts): Counts {
  try {
    return atLeastOneFailure(count(JSON.parse(readFileSync(file, "utf8")) as Report), code);
  } catch {
    return one(false);
  }
}

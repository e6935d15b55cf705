import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runNode } from "@/bin/run.mjs";
import { atLeastOneFailure, type Counts, countPlaywright, countVitest, one } from "./tally";

export type Check = { name: string; run: (env: Record<string, string>) => Promise<Counts> };

const reports = mkdtempSync(path.join(tmpdir(), "comeback-reports-"));
process.once("exit", () => rmSync(reports, { recursive: true, force: true }));

export const checks: Check[] = [
  command("types", ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."]),
  command("format and lint", ["node_modules/@biomejs/biome/bin/biome", "ci", "."]),
  command("imports between folders", ["node_modules/dependency-cruiser/bin/dependency-cruise.mjs", "."]),
  command("unused code and packages", ["node_modules/knip/bin/knip.js"]),
  { name: "unit, architecture, database, operations", run: (env) => vitest("!setup", env) },
  command("production build", ["bin/build.mjs"]),
  { name: "set-up", run: (env) => vitest("setup", env) },
  { name: "browser", run: playwright },
];

function command(name: string, args: string[]): Check {
  return {
    name,
    run: async (env) => one((await runNode(args, { env, shown: true })).code === 0),
  };
}

async function vitest(project: string, env: Record<string, string>): Promise<Counts> {
  const file = path.join(reports, `vitest-${project}.json`);
  const args = [
    "run",
    `--project=${project}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ];
  const { code } = await runNode(["node_modules/vitest/vitest.mjs", ...args], { env, shown: true });
  return counted(file, code, countVitest);
}

async function playwright(env: Record<string, string>): Promise<Counts> {
  const file = path.join(reports, "playwright.json");
  const args = ["test", "--reporter=list,json"];
  const { code } = await runNode(["node_modules/@playwright/test/cli.js", ...args], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    shown: true,
  });
  return counted(file, code, countPlaywright);
}

function counted<Report>(file: string, code: number, count: (report: Report) => Counts): Counts {
  try {
    return atLeastOneFailure(count(JSON.parse(readFileSync(file, "utf8")) as Report), code);
  } catch {
    return one(false);
  }
}

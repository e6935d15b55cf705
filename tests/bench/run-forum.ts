import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { endLater } from "./ending";
import { scratchFolder } from "./scratch";

/** Runs the built command line, of this checkout or another, in a process of its own, and tells what that cost. */
export async function runForum(
  args: string[],
  databaseUrl: string,
  checkout = ".",
): Promise<NodeJS.ResourceUsage> {
  const usage = join(await scratchFolder(), "usage.json");
  const child = spawn(
    process.execPath,
    ["--import", new URL("report-usage.mjs", import.meta.url).href, "bin/forum.mjs", ...args],
    {
      cwd: checkout,
      env: { ...process.env, DATABASE_URL: databaseUrl, BENCH_USAGE: usage },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  endLater(async () => child.kill());
  const said: Buffer[] = [];
  child.stdout.on("data", (part) => said.push(part));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`forum ${args.join(" ")} ended with ${code}: ${Buffer.concat(said)}`);
  return JSON.parse(await readFile(usage, "utf8")) as NodeJS.ResourceUsage;
}

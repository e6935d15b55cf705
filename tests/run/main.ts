import { runNode } from "@/bin/run.mjs";
import { startTestServer } from "../support/test-server";
import { type Check, stages } from "./checks";
import { findOrInstallChromium } from "./chromium";
import { installPgBouncerWhereEasy } from "./programs";
import { add, type Counts, lastLine, nothing, one } from "./tally";

/** Everything that `npm test` does; its last line counts all of it. */
export async function main(): Promise<void> {
  let counts = nothing;
  try {
    counts = await runAll();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    counts = add(counts, one(false));
  }
  console.log(`\n${lastLine(counts)}`);
  process.exit(counts.failed > 0 ? 1 : 0);
}

async function runAll(): Promise<Counts> {
  const chromium = await findOrInstallChromium();
  await installPgBouncerWhereEasy();
  const server = await startTestServer();
  stopOnSignals(server.stop);
  const env: Record<string, string> = { CHROMIUM: chromium, TEST_SERVER_URL: server.url };
  if (!process.stdout.isTTY) env.NO_COLOR = "1";
  const results: Result[] = [];
  for (const lanes of stages)
    results.push(...(await Promise.all(lanes.map((lane, nth) => runLane(lane, env, nth === 0)))).flat());
  await server.stop();
  for (const { name, counts } of results.filter(({ counts }) => counts.failed > 0))
    console.log(["", `Failed: ${name}`, ...counts.failures].join("\n  "));
  return results.map(({ counts }) => counts).reduce(add, nothing);
}

type Result = { name: string; counts: Counts };

/** Only one lane prints while it runs; each check of another prints at its end. */
async function runLane(lane: Check[], env: Record<string, string>, shown: boolean): Promise<Result[]> {
  const results: Result[] = [];
  for (const { name, run } of lane) {
    if (shown) console.log(`\n--- ${name}`);
    const began = Date.now();
    let said = "";
    const counts = await run(env, async (args, env) => {
      const { code, output } = await runNode(args, { env, shown });
      said += output;
      return code;
    });
    if (!shown) console.log(`\n--- ${name}\n${said.trimEnd()}`);
    console.log(`--- ${name}: ${lastLine(counts)} (${Math.round((Date.now() - began) / 1000)} s)`);
    results.push({ name, counts });
  }
  return results;
}

function stopOnSignals(stop: () => Promise<void>): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void stop().finally(() => process.exit(130)));
  }
}

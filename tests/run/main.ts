import { startTestServer } from "../support/test-server";
import { checks } from "./checks";
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
  const failed: string[] = [];
  let counts = nothing;
  for (const check of checks) {
    console.log(`\n--- ${check.name}`);
    const began = Date.now();
    const result = await check.run(env);
    console.log(`--- ${check.name}: ${lastLine(result)} (${Math.round((Date.now() - began) / 1000)} s)`);
    if (result.failed) failed.push(check.name);
    counts = add(counts, result);
  }
  await server.stop();
  if (failed.length) console.log(`\nFailed: ${failed.join("; ")}`);
  return counts;
}

function stopOnSignals(stop: () => Promise<void>): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void stop().finally(() => process.exit(130)));
  }
}

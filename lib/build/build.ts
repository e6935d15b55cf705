import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { buildAssets } from "./assets";
import { buildFonts } from "./fonts";
import { buildWorker } from "./offline-page";
import { buildServer } from "./server";

const root = process.cwd();

async function buildPages(): Promise<void> {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const child = spawn(process.execPath, [next, "build"], { cwd: root, env, stdio: "inherit" });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error("next build failed");
}

try {
  await Promise.all([buildAssets(root), buildFonts(root), buildWorker(root), buildServer(root)]);
  if (process.argv[2] === "everything") await buildPages();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

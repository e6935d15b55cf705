import "./own-settings";
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { findPort } from "@/db/embedded/connection";

/** `npm start`, which builds what has changed. */
const START = ["bin/start.mjs"];

export type Forum = {
  url: string;
  databaseUrl: string;
  dataDir: string;
  stop: () => Promise<void>;
  /** Ends it as a power cut would: nothing is finished, nothing is told. */
  kill: () => Promise<void>;
  /** Starts it again at the same address, with the same data. */
  restart: () => Promise<void>;
  /** The bytes of memory that it takes now. */
  memory: () => number;
  /** Everything it printed since it was started, its log among it. */
  said: () => string;
};

type Settings = Record<string, string>;

/** Runs the production build as `npm start` does, on a free port, with all its data in `dataDir`. */
export async function startForum(
  dataDir: string,
  settings: Settings = {},
  command = START,
  node = process.execPath,
): Promise<Forum> {
  const port = Number(settings.PORT) || (await findPort());
  let { child, said } = await run(node, dataDir, port, settings, command);
  return {
    url: `http://localhost:${port}`,
    databaseUrl: settings.DATABASE_URL ?? embeddedUrl(dataDir),
    dataDir,
    stop: () => end(child, "SIGTERM"),
    kill: () => end(child, "SIGKILL"),
    restart: async () => {
      ({ child, said } = await run(node, dataDir, port, settings, command));
    },
    memory: () => Number(execFileSync("ps", ["-o", "rss=", "-p", String(child.pid)])) * 1024,
    said: () => said(),
  };
}

async function run(
  node: string,
  dataDir: string,
  port: number,
  settings: Settings,
  command: readonly string[],
) {
  const { DATABASE_URL: _, npm_lifecycle_event: __, ...env } = process.env;
  const child = spawn(node, [...command], {
    env: { ...env, PORT: String(port), DATA_DIR: dataDir, PUBLIC_URL: "", HOST: "", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output += chunk;
        if (output.includes("Comeback is running at")) resolve();
      });
    }
    child.once("exit", () => reject(new Error(`The forum did not start:\n${output}`)));
  });
  return { child, said: () => output };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, "exit");
}

export function embeddedUrl(dataDir: string): string {
  const file = path.join(dataDir, "postgres", "connection.json");
  const { port, password } = JSON.parse(readFileSync(file, "utf8")) as { port: number; password: string };
  return `postgres://comeback:${password}@127.0.0.1:${port}/comeback`;
}

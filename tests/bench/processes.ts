import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { endLater } from "./ending";

/** A server in a process of its own, so that what it costs can be told from what measuring it costs. */
export interface Served {
  readonly url: string;
  /** The processor time it has used so far, in milliseconds. */
  cpuMs(): Promise<number>;
  /** What it keeps resident, in bytes. */
  residentBytes(): Promise<number>;
}

export interface AnswerBytes {
  readonly url: string;
  readonly status: number;
  readonly headers: string[];
  readonly body: Buffer;
}

/** Comeback as it is built; with `storeBytes: 1` every page is made anew. */
export function serveForum(databaseUrl: string, storeBytes?: number): Promise<Served> {
  return serve("serve-forum.mjs", { databaseUrl, storeBytes }, { DATABASE_URL: databaseUrl });
}

/** The floor: a bare `node:http` that sends the same bytes. */
export function serveFloor(answers: AnswerBytes[]): Promise<Served> {
  return serve("serve-floor.mjs", { answers });
}

async function serve(file: string, options: unknown, env: Record<string, string> = {}): Promise<Served> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    env: { ...process.env, ...env, NODE_ENV: "production" },
    execArgv: [],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  endLater(() => ended(child));
  child.send({ options });
  const { port } = await answerOf<{ port: number }>(child);
  return {
    url: `http://127.0.0.1:${port}`,
    async cpuMs() {
      child.send({ cpu: true });
      const { user, system } = await answerOf<NodeJS.CpuUsage>(child);
      return (user + system) / 1000;
    },
    async residentBytes() {
      child.send({ memory: true });
      return (await answerOf<NodeJS.MemoryUsage>(child)).rss;
    },
  };
}

function answerOf<Answer>(child: ChildProcess): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const left = (code: number | null) => reject(new Error(`A server ended with ${code}`));
    child.once("exit", left);
    child.once("message", (answer) => {
      child.off("exit", left);
      resolve(answer as Answer);
    });
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill("SIGKILL");
  await exit;
}

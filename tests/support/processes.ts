import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";

export type Started = {
  child: ChildProcess;
  pid: number;
  /** Everything it printed so far. */
  said: () => string;
  /** Waits until it has printed `words`; fails if it ends before. */
  until: (words: string | RegExp) => Promise<string>;
  /** Waits until it has ended and says how. */
  end: Promise<number | NodeJS.Signals | null>;
};

/** Starts a real process the way a shell would. */
export function start(
  command: string,
  args: string[],
  options: { env?: Record<string, string>; cwd?: string } = {},
): Started {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, NODE_OPTIONS: "", ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const end = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once("close", (code, signal) => resolve(code ?? signal)),
  );
  return { child, pid: child.pid ?? 0, said: () => output, until, end };

  async function until(words: string | RegExp): Promise<string> {
    const heard = () => (typeof words === "string" ? output.includes(words) : words.test(output));
    while (!heard()) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`It ended before it said ${words}:\n${output}`);
      await pause(20);
    }
    return output;
  }
}

/** Command lines of running processes that name `dir`, wherever they come from. */
function processesNaming(dir: string): string[] {
  const lines = execFileSync("ps", ["-A", "-ww", "-o", "args="], { encoding: "utf8" }).split("\n");
  return lines.filter((line) => line.includes(dir));
}

export async function expectNothingLeft(dir: string): Promise<void> {
  await expect.poll(() => processesNaming(dir), { timeout: 60_000 }).toEqual([]);
}

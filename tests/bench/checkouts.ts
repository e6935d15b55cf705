import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { findPort } from "@/db/embedded/connection";
import { endLater } from "./ending";
import { scratchFolder } from "./scratch";

/** A forum as `npm start` runs it, of this checkout or another, with its jobs. */
export interface RunningCheckout {
  readonly url: string;
  /** The processor time that its process has used so far, in milliseconds. */
  cpuMs(): Promise<number>;
}

/** An empty database gets the tables of the checkout. A checkout that is not built builds itself first. */
export async function startCheckout(
  checkout: string,
  settings: Record<string, string>,
): Promise<RunningCheckout> {
  const port = await findPort();
  const folder = resolve(checkout);
  const child = fork(resolve(folder, "bin/start.mjs"), {
    cwd: folder,
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: await scratchFolder(),
      PUBLIC_URL: "",
      HOST: "",
      ...settings,
    },
    execArgv: ["--import", new URL("report-cpu.mjs", import.meta.url).href],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  endLater(() => ended(child));
  await running(child);
  return {
    url: `http://localhost:${port}`,
    async cpuMs() {
      const answer = once(child, "message");
      child.send("cpu");
      const [{ cpu }] = (await answer) as [{ cpu: NodeJS.CpuUsage }];
      return (cpu.user + cpu.system) / 1000;
    },
  };
}

async function running(child: ChildProcess): Promise<void> {
  let said = "";
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (part) => {
        if (said.length < 100_000) said += part;
        if (said.includes("Comeback is running at")) resolve();
      });
    }
    child.once("exit", () => reject(new Error(`A forum did not start:\n${said}`)));
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  await exit;
}

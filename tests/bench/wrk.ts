import { spawn } from "node:child_process";
import { once } from "node:events";
import { isRootOnDebian, tryByApt } from "../run/programs";

/** Reads of one address, as fast as the server answers. Times are milliseconds. */
export interface Load {
  readonly reads: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

const CONNECTIONS = 16;
const UNITS: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1_000, m: 60_000 };

/** wrk is written in C: measured with a program for Node, a stored page is as fast as that program. */
export async function load(
  url: string,
  seconds: number,
  headers: Readonly<Record<string, string>>,
): Promise<Load> {
  const given = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const said = await outputOf([
    ...["--threads", "1", "--connections", String(CONNECTIONS), "--duration", `${seconds}s`, "--latency"],
    ...given,
    url,
  ]);
  const failed = /^\s*(?:Non-2xx or 3xx responses|Socket errors): .*/m.exec(said);
  if (failed) throw new Error(`${url}: ${failed[0].trim()}`);
  return {
    reads: Number(found(/(\d+) requests in/, said)),
    perSecond: Number(found(/Requests\/sec:\s+([\d.]+)/, said)),
    p50: inMilliseconds(found(/50%\s+(\S+)/, said)),
    p99: inMilliseconds(found(/99%\s+(\S+)/, said)),
  };
}

/** On Debian as root, a missing wrk is installed. */
export async function findWrk(): Promise<void> {
  if (await isThere()) return;
  if (isRootOnDebian()) await tryByApt("wrk");
  if (!(await isThere()))
    throw new Error("This bench needs wrk: `apt install wrk` on Debian, `brew install wrk` on macOS.");
}

const isThere = () =>
  outputOf(["--version"]).then(
    () => true,
    () => false,
  );

async function outputOf(args: readonly string[]): Promise<string> {
  const child = spawn("wrk", args, { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (part) => {
    said += part;
  });
  await once(child, "close");
  return said;
}

function found(pattern: RegExp, said: string): string {
  const value = pattern.exec(said)?.[1];
  if (value === undefined) throw new Error(`wrk said something else:\n${said}`);
  return value;
}

function inMilliseconds(value: string): number {
  const [, amount, unit = ""] = /^([\d.]+)(\w+)$/.exec(value) ?? [];
  return Number(amount) * (UNITS[unit] ?? Number.NaN);
}

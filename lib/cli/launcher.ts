import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const everyMs = 1_000;

/** npm cannot pass on that it was killed: the child notices that its parent, or the shell between, has changed. */
export function watchLauncher(onGone: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const grandparent = isShell(parent) ? parentOf(parent) : null;
  const timer = setInterval(() => {
    if (process.ppid === parent && (grandparent === null || parentOf(parent) === grandparent)) return;
    clearInterval(timer);
    onGone();
  }, everyMs);
  timer.unref();
}

function isShell(pid: number): boolean {
  return /(^|\/)-?(sh|dash|bash|zsh|ash|busybox)$/.test(about(pid)?.name ?? "");
}

function parentOf(pid: number): number | null {
  return about(pid)?.parent ?? null;
}

function about(pid: number): { name: string; parent: number } | null {
  try {
    const [, name = "", rest = ""] =
      /^\d+ \((.*)\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    return { name, parent: Number(rest.split(" ")[1]) };
  } catch {
    return fromPs(pid);
  }
}

function fromPs(pid: number): { name: string; parent: number } | null {
  try {
    const line = execFileSync("ps", ["-o", "ppid=,comm=", "-p", String(pid)], { encoding: "utf8" }).trim();
    const [parent = "", ...name] = line.split(/\s+/);
    return { name: name.join(" "), parent: Number(parent) };
  } catch {
    return null;
  }
}

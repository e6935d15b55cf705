import path from "node:path";
import { chromium } from "@playwright/test";
import { runNode } from "@/bin/run.mjs";
import { installByApt, isProgram, isRootOnDebian, tryByApt } from "./programs";

/** Chromium without windows: the same engine, at less than half the processor time. */
const SHELL = "chromium-headless-shell";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

const usualPlaces = [
  "/usr/bin/chromium",
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  `${process.env.HOME}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
  `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env["PROGRAMFILES(X86)"]}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env["PROGRAMFILES(X86)"]}\\Microsoft\\Edge\\Application\\msedge.exe`,
  `${process.env.LOCALAPPDATA}\\Google\\Chrome\\Application\\chrome.exe`,
];

/** Chromium's sandbox refuses to start as root. */
export const CHROMIUM_ARGS = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const howTo =
  "No Chromium was found and none could be installed: install Chrome or Chromium, or set CHROMIUM to its program, then run npm test again.";

/** The program of a Chromium on this machine; where there is none, one is installed. */
export async function findOrInstallChromium(): Promise<string> {
  await installShellWhereEasy();
  const found = findChromium();
  if (found) return found;
  console.log("No Chromium on this machine: installing one (about 200 MB)");
  for (const install of [withPlaywrightAndLibraries, withPlaywright, withApt]) {
    await install();
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(howTo);
}

/** The one that CHROMIUM names, the one without windows, Playwright’s own, or another of this machine. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM;
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`CHROMIUM names ${named}, which is not a program: correct it or unset it.`);
  }
  const onPath = names.flatMap(placesOnPath);
  return [...placesOnPath(SHELL), chromium.executablePath(), ...onPath, ...usualPlaces].find(isProgram);
}

function placesOnPath(name: string): string[] {
  return (process.env.PATH ?? "").split(path.delimiter).map((dir) => path.join(dir, name));
}

/** Only on Debian as root can it be installed unasked; any Chromium passes the same tests. */
async function installShellWhereEasy(): Promise<void> {
  if (process.env.CHROMIUM || placesOnPath(SHELL).some(isProgram) || !isRootOnDebian()) return;
  await tryByApt(SHELL);
}

async function withPlaywrightAndLibraries(): Promise<void> {
  await runNode(["node_modules/@playwright/test/cli.js", "install", "--with-deps", "chromium"], {
    shown: true,
  });
}

async function withPlaywright(): Promise<void> {
  if (isRootOnDebian()) return;
  await runNode(["node_modules/@playwright/test/cli.js", "install", "chromium"], { shown: true });
}

async function withApt(): Promise<void> {
  if (isRootOnDebian()) await installByApt("chromium");
}

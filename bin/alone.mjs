import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { explainOutput, fail } from "./fail.mjs";
import { root } from "./root.mjs";

const file = path.join(root, ".build", "preparing");
const beatMs = 2_000;
const deadAfterMs = 10_000;

/** Installing and building change the folder, so only one launcher at a time may do either. */
export async function alone(work) {
  claim();
  const beat = setInterval(() => utimesSync(file, new Date(), new Date()), beatMs);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(file, { force: true });
  }
}

function claim() {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, String(process.pid), { flag: "wx" });
  } catch (error) {
    if (error.code !== "EEXIST") fail(explainOutput(error.code) ?? error.message);
    const pid = livingHolder();
    if (pid)
      fail(
        `Process ${pid} is already preparing Comeback in this folder: wait until it has finished, then start again.`,
      );
    rmSync(file, { force: true });
    claim();
  }
}

// A killed launcher leaves its file behind; then its process id is unused, or another process has it and no longer touches the
// file.
function livingHolder() {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    if (Date.now() - statSync(file).mtimeMs > deadAfterMs) return null;
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return error.code === "EPERM" ? "of another user" : null;
  }
}

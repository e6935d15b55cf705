import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { temporaryFolder } from "../support/folder";
import { expectNothingLeft, start } from "../support/processes";

const canMount = process.getuid?.() === 0 && spawnSync("unshare", ["--mount", "true"]).status === 0;

/** Holds a database on a disk of `size` which nobody else sees: a tmpfs in a mount namespace of its own. */
function holdOnDisk(dir: string, size: string, before = ":") {
  const script = `mount -t tmpfs -o size=${size} tmpfs "$1" && ${before} && exec "$2" --import tsx tests/support/hold-database.ts "$1"`;
  return start("unshare", ["--mount", "sh", "-c", script, "sh", dir, process.execPath]);
}

// Only root may mount; elsewhere a limit on the size of a file stands in for the full disk.
test.runIf(canMount).each(["200k", "8m", "20m", "30m"])(
  "names a full disk of %s and leaves nothing half made",
  async (size) => {
    const dir = await temporaryFolder();
    const held = holdOnDisk(dir, size);
    expect(await held.end).toBe(1);
    expect(held.said()).toBe(
      `StartError: The disk that holds ${dir} is full: free some space there and start again.\n`,
    );
    await expectNothingLeft(dir);
  },
);

test("reports a limit on file size as a full disk", async () => {
  const dir = await temporaryFolder();
  const script = 'ulimit -f 64; exec "$2" --import tsx tests/support/hold-database.ts "$1"';
  const held = start("sh", ["-c", script, "sh", dir, process.execPath]);
  expect(await held.end).toBe(1);
  expect(held.said()).toContain(`StartError: The disk that holds ${dir} is full`);
  await expectNothingLeft(dir);
});

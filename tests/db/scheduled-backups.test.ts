import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, expect, onTestFinished, vi } from "vitest";
import { runSql } from "@/db/databases";
import { readArchive } from "@/lib/archive/read-archive";
import { readBackupPromise } from "@/lib/backups/promise";
import { backUpWhenDue } from "@/lib/backups/scheduled";
import { startJobs } from "@/lib/jobs/start";
import { metricsText } from "@/lib/metrics/registry";
import { provideMetrics } from "@/lib/server/metrics";
import { DAY_MS, HOUR_MS } from "@/lib/time";
import { test } from "../support/database";
import { temporaryFolder } from "../support/folder";
import { takeConsoleErrors } from "../support/setup";

vi.setConfig({ testTimeout: 240_000 });

afterEach(() => void vi.unstubAllEnvs());

const START = Date.parse("2030-03-01T03:29:00Z");
const after = (ms: number) => new Date(START + ms);

test("makes a backup when one is due, keeps the newest, leaves those made by hand, and says when they are old", async ({
  url,
}) => {
  const dir = path.join(await temporaryFolder(), "backups");
  vi.stubEnv("BACKUP_EVERY", "1d");
  vi.stubEnv("BACKUP_KEEP", "2");
  vi.stubEnv("BACKUP_DIR", dir);
  vi.stubEnv("BACKUP_PASSPHRASE", "six words that only the owner knows");
  expect(await backUpWhenDue(url, after(0))).toContain("comeback-2030-03-01-032900.scheduled.backup");
  await writeFile(path.join(dir, "comeback-2029-01-01-000000.backup"), "by hand");
  expect(await backUpWhenDue(url, after(HOUR_MS))).toBeNull();
  for (const day of [1, 2]) expect(await backUpWhenDue(url, after(day * DAY_MS - 1_000))).not.toBeNull();
  expect((await readdir(dir)).sort()).toEqual([
    "comeback-2029-01-01-000000.backup",
    "comeback-2030-03-02-032859.scheduled.backup",
    "comeback-2030-03-03-032859.scheduled.backup",
  ]);
  const newest = path.join(dir, "comeback-2030-03-03-032859.scheduled.backup");
  const wrong = readArchive(newest, { askPassphrase: async () => "another passphrase" });
  await expect(wrong.next()).rejects.toThrow("The passphrase is wrong");

  expect(await readBackupPromise(after(3 * DAY_MS))).toMatchObject({ late: false, newest: { file: newest } });
  expect(await readBackupPromise(after(3 * DAY_MS + 4 * HOUR_MS))).toMatchObject({ late: true });
  vi.stubEnv("BACKUP_EVERY", "off");
  expect(await readBackupPromise(after(9 * DAY_MS))).toMatchObject({ late: false, everyMs: null });
  expect(await backUpWhenDue(url, after(9 * DAY_MS))).toBeNull();

  vi.stubEnv("BACKUP_EVERY", "1d");
  vi.stubEnv("BACKUP_DIR", newest);
  expect(await backUpWhenDue(url, after(9 * DAY_MS))).toBeNull();
  expect(JSON.stringify(takeConsoleErrors())).toContain("The scheduled backup failed");
});

test("after a failed backup the next hour makes one, and an empty file for the passphrase is a failure", async ({
  url,
}) => {
  const folder = await temporaryFolder();
  const [dir, passphrase] = [path.join(folder, "backups"), path.join(folder, "passphrase")];
  await writeFile(passphrase, "\n");
  await writeFile(path.join(folder, "file"), "");
  vi.stubEnv("BACKUP_EVERY", "1d");
  vi.stubEnv("BACKUP_DIR", dir);
  vi.stubEnv("BACKUP_PASSPHRASE_FILE", passphrase);
  const later = 30 * DAY_MS;
  expect(await backUpWhenDue(url, after(later))).toBeNull();
  expect(JSON.stringify(takeConsoleErrors())).toContain("needs at least 12 characters");
  await writeFile(passphrase, "six words that only the owner knows\n");
  vi.stubEnv("BACKUP_DIR", path.join(folder, "file"));
  expect(await backUpWhenDue(url, after(later + HOUR_MS))).toBeNull();
  expect(JSON.stringify(takeConsoleErrors())).toContain("is not a folder");
  vi.stubEnv("BACKUP_DIR", dir);
  expect(await backUpWhenDue(url, after(later + 2 * HOUR_MS))).toContain(dir);
  expect(await backUpWhenDue(url, after(later + 3 * HOUR_MS))).toBeNull();
  expect(await readdir(dir)).toHaveLength(1);
});

test("two instances that look at the same moment make one backup", async ({ url }) => {
  const dir = path.join(await temporaryFolder(), "backups");
  vi.stubEnv("DATABASE_URL", url);
  vi.stubEnv("BACKUP_EVERY", "1d");
  vi.stubEnv("BACKUP_DIR", dir);
  await runSql(url, "delete from backups");
  const add =
    "select graphile_worker.add_job('back_up_when_due', queue_name := 'backups', max_attempts := 1)";
  for (let job = 0; job < 2; job++) await runSql(url, add);
  const instances = [await startJobs({ databaseUrl: url }), await startJobs({ databaseUrl: url })];
  const left = async () =>
    (await runSql(url, "select from graphile_worker.jobs where task_identifier = 'back_up_when_due'"))
      .rowCount;
  await expect.poll(left, { timeout: 60_000 }).toBe(0);
  for (const instance of instances) await instance.stop();
  expect(await readdir(dir)).toHaveLength(1);

  const metrics = provideMetrics({ stored: { pages: 0, bytes: 0, filling: 0, hearing: true } }, "1.0.0");
  onTestFinished(metrics.close);
  const text = await metricsText();
  expect(text).toMatch(/^comeback_backup_age_seconds \d+(\.\d+)?$/m);
  expect(text).toMatch(/^comeback_backup_bytes [1-9]\d+$/m);
  expect(text).toMatch(/^comeback_backup_late 0$/m);
});

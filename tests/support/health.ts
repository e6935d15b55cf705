import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "vitest";
import { readEnv } from "@/lib/env";
import type { Check, Finding } from "@/lib/health/check";
import { CHECK_GROUPS, lookAt } from "@/lib/health/look";

export const checks: ReadonlyMap<string, Check> = new Map(
  CHECK_GROUPS.flatMap(({ checks: all }) => all.map((check) => [check.id, check] as const)),
);

interface More {
  readonly env?: Record<string, string>;
  readonly now?: Date;
  readonly clock?: () => number;
}

/** The settings of a forum on a server, with a data folder of its own. */
export const settings: Record<string, string> = {
  PUBLIC_URL: "https://forum.example.org",
  DATABASE_URL: "postgres://a:b@c/d",
};

/** For `beforeAll`, which runs what it returns afterwards. */
export async function useDataFolder(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), "comeback-health-"));
  settings.DATA_DIR = folder;
  return () => rm(folder, { recursive: true, force: true });
}

function look(id: string, { env = {}, now = new Date(), clock = Date.now }: More): Promise<Finding> {
  return lookAt(checks.get(id) as Check, { now, clock, env: readEnv({ ...settings, ...env }) }, 10_000);
}

/** The check finds a fault, says so in these words, and says what to do. */
export async function fails(id: string, words: RegExp, more: More = {}): Promise<void> {
  const finding = await look(id, more);
  expect(finding.words, id).toMatch(words);
  expect(finding.state, id).not.toBe("good");
  expect(finding.todo?.length, id).toBeGreaterThan(20);
}

export async function passes(id: string, more: More = {}): Promise<void> {
  expect(await look(id, more), id).toMatchObject({ state: "good" });
}

import path from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// A limit finds a test that hangs; it measures nothing, so a busy machine gets time.
const needDatabase = {
  globalSetup: "tests/support/global-setup.ts",
  testTimeout: 90_000,
  hookTimeout: 300_000,
};

function project(name: string, options: object = {}) {
  return {
    extends: true as const,
    test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], ...options },
  };
}

export default defineConfig({
  resolve: { alias: { "@": path.dirname(fileURLToPath(import.meta.url)) } },
  test: {
    setupFiles: ["tests/support/setup.ts"],
    passWithNoTests: false,
    // By itself it leaves one processor free for whoever works beside it; the database waits often enough.
    maxWorkers: "100%",
    projects: [
      // Both processors are busy while all projects run.
      // They share no state, so one load of a module serves them all.
      project("unit", { testTimeout: 60_000, isolate: false }),
      project("architecture", { testTimeout: 60_000, isolate: false }),
      project("db", { ...needDatabase, isolate: false }),
      project("operations", { ...needDatabase, isolate: false }),
      project("setup", { ...needDatabase, testTimeout: 300_000 }),
    ],
  },
});

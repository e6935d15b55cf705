import { defineConfig, devices } from "@playwright/test";
import { findChromium } from "./tests/run/chromium";

const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/e2e-template.ts",
  timeout: 60_000,
  // A busy machine gets time, a passing test needs none of it.
  expect: { timeout: 10_000 },
  workers: 2,
  forbidOnly: true,
  use: {
    ...devices["Desktop Chrome"],
    // Requests that a worker has passed on cannot be held or changed by a test.
    serviceWorkers: "block",
    launchOptions: {
      executablePath: findChromium(),
      args: process.getuid?.() === 0 ? ["--no-sandbox", ...quiet] : quiet,
    },
  },
});

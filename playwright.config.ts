import { defineConfig, devices } from "@playwright/test";
import { CHROMIUM_ARGS, findChromium } from "./tests/run/chromium";

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/e2e-template.ts",
  timeout: 180_000,
  // A busy machine gets time, a passing test needs none of it.
  expect: { timeout: 30_000 },
  // One more than the processors of a small machine: a test often waits, for a saved draft, an email, a second that goes by.
  workers: 3,
  forbidOnly: true,
  use: {
    ...devices["Desktop Chrome"],
    // A transition from page to page takes as long as the rest of a click; reading.spec.ts, island.spec.ts and composer.spec.ts keep it.
    contextOptions: { reducedMotion: "reduce" },
    // Requests that a worker has passed on cannot be held or changed by a test.
    serviceWorkers: "block",
    launchOptions: {
      executablePath: findChromium(),
      args: CHROMIUM_ARGS,
    },
  },
});

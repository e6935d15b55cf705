import "./own-settings";
import { afterAll, afterEach, beforeEach, expect, vi } from "vitest";

/** Of the process: this file is loaded anew for each test file, while its helpers stay loaded. */
const SAID = Symbol.for("comeback.said");
const shared = globalThis as { [SAID]?: unknown[][] };
shared[SAID] ??= [];
const said = shared[SAID];

/** For a test in which an error is to be logged: gives what was, and clears it. */
export function takeConsoleErrors(): unknown[][] {
  return said.splice(0);
}

beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, "error").mockImplementation((...words) => {
    said.push(words);
  });
});

afterEach(() => {
  expect(takeConsoleErrors(), "console.error was called").toEqual([]);
});

// Test files share one process, in an order that changes from run to run: none may leave its settings to the next.
const settings = { ...process.env };

afterAll(() => {
  vi.unstubAllEnvs();
  for (const name of Object.keys(process.env)) if (!(name in settings)) delete process.env[name];
  Object.assign(process.env, settings);
});

import "./own-settings";
import { afterEach, beforeEach, expect, vi } from "vitest";

const said: unknown[][] = [];

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

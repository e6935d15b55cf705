import { expect, test } from "vitest";
import { newSubmission, openingOf } from "@/lib/forms/submission";
import { DAY_MS } from "@/lib/time";

const NOW = Date.UTC(2026, 10, 23);

test("a form's key says when it was opened, and is unique", () => {
  const [one, other] = [newSubmission(NOW), newSubmission(NOW)];
  expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(other).not.toBe(one);
  expect(openingOf(one, NOW + 2_000)).toEqual(new Date(NOW));
});

test("a foreign, future or very old key proves nothing", () => {
  expect(openingOf(crypto.randomUUID(), NOW)).toBeUndefined();
  expect(openingOf("1763900000000-0.5", NOW)).toBeUndefined();
  expect(openingOf("", NOW)).toBeUndefined();
  expect(openingOf(newSubmission(NOW + 5_000), NOW)).toBeUndefined();
  expect(openingOf(newSubmission(NOW - 40 * DAY_MS), NOW)).toBeUndefined();
});

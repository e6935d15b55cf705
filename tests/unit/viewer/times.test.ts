import { expect, test } from "vitest";
import { relative } from "@/components/viewer/times";

const HOUR = 3_600;
const DAY = 24 * HOUR;

test.each([
  [0, "now"],
  [59, "now"],
  [60, "1 min. ago"],
  [59 * 60, "59 min. ago"],
  [HOUR, "1 hour ago"],
  [23 * HOUR, "23 hours ago"],
  [DAY, "yesterday"],
  [5 * DAY, "5 days ago"],
  [-30, "now"],
])("%i seconds ago is shown as %j", (seconds, expected) => {
  expect(relative(seconds, "en")).toBe(expected);
});

test.each([6 * DAY, 400 * DAY, -HOUR, Number.NaN])("%d seconds ago stays a date", (seconds) => {
  expect(relative(seconds, "en")).toBeUndefined();
});

import { describe, expect, test } from "vitest";
import { amount, counted, durationOf, wordFor } from "@/lib/words/counts";
import { dayOf, monthOf } from "@/lib/words/dates";
import { listed } from "@/lib/words/lists";
import fc from "@/tests/support/fast-check";

describe("counts", () => {
  test("use the singular for exactly 1, and group digits by thousands", () => {
    expect(counted(0, "reply", "replies")).toBe("0 replies");
    expect(counted(1, "reply", "replies")).toBe("1 reply");
    expect(counted(1204, "reply", "replies")).toBe("1,204 replies");
  });

  test("are their number and their word, for any number", () => {
    fc.assert(
      fc.property(fc.nat(), (n) => {
        expect(counted(n, "one", "other")).toBe(`${amount(n)} ${wordFor(n, "one", "other")}`);
        expect(wordFor(n, "one", "other")).toBe(n === 1 ? "one" : "other");
        expect(Number(amount(n).replaceAll(",", ""))).toBe(n);
      }),
    );
  });

  test.each([
    [1, "1 second"],
    [90, "90 seconds"],
    [600, "10 minutes"],
    [3600, "1 hour"],
    [5400, "90 minutes"],
  ])("say %i seconds in the largest unit that fits", (seconds, expected) => {
    expect(durationOf(seconds)).toBe(expected);
  });
});

test("dates are days and months of UTC, whatever the zone of the server", () => {
  const midnight = new Date("2011-02-13T00:00:00Z");
  expect(dayOf(midnight)).toBe("13 Feb 2011");
  expect(monthOf(midnight)).toBe("February 2011");
});

test('a list has commas, and one "and" before its last part', () => {
  expect(listed([])).toBe("");
  expect(listed(["8"])).toBe("8");
  expect(listed(["8", "12"])).toBe("8 and 12");
  expect(listed(["8", "12", "26"])).toBe("8, 12 and 26");
});

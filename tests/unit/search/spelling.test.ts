import { describe, expect, test } from "vitest";
import { lettersOff, spelling } from "@/lib/search/spelling";

const counts = new Map([
  ["strength", 9],
  ["strengthen", 4],
  ["stretch", 7],
  ["roller", 3],
  ["marathon", 5],
  ["knee", 8],
  ["kneel", 1],
]);
const mend = spelling(counts, ["should", "tendon", "tendinit"]);

describe("an unknown word", () => {
  test("becomes a known one with a letter missing, added, replaced or swapped", () => {
    expect(mend(["knea", "strech", "rooller", "rollar", "marahton", "shoud"])).toEqual([
      "knee",
      "stretch",
      "roller",
      "roller",
      "marathon",
      "should",
    ]);
  });

  test("may be two letters off if it is long, and becomes the nearest", () => {
    expect(mend(["tendonitt", "strenghen"])).toEqual(["tendinit", "strengthen"]);
    expect(mend(["strtech", "mrthn"])).toEqual(["stretch", "mrthn"]);
  });

  test("stays if it is short, begins with another letter, or is far from every known word", () => {
    expect(mend(["kne", "troller", "pizza", "42", "🦵"])).toEqual(["kne", "troller", "pizza", "42", "🦵"]);
  });

  test("is corrected only for the first few, so nonsense costs nothing", () => {
    const nonsense = Array.from({ length: 500 }, (_, n) => `r${n}ollr`);
    expect(mend([...nonsense, "rollar"]).at(-1)).toBe("rollar");
  });

  test("is never a known one", () => {
    expect(mend(["strength", "strengthen", "tendon"])).toEqual(["strength", "strengthen", "tendon"]);
  });
});

test("is compared by letters as a reader would", () => {
  expect([
    lettersOff("", ""),
    lettersOff("ice", "ice"),
    lettersOff("", "ice"),
    lettersOff("ice", ""),
  ]).toEqual([0, 0, 3, 3]);
  expect([lettersOff("hpi", "hip"), lettersOff("hip", "hop"), lettersOff("hip", "hips")]).toEqual([1, 1, 1]);
});

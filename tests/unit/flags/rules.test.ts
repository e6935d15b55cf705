import { describe, expect, test } from "vitest";
import { weighed } from "@/lib/forum/filters/holding/case-weight";
import { isTaken } from "@/lib/forum/moderation/cases/rules";
import { hides, weightOf } from "@/lib/forum/reactions/flags/rules";

const at = new Date("2026-03-01T12:00:00Z");
const newcomer = { role: "member", trust: 0, silencedUntil: null, upheld: 0, refused: 0 };
const weight = (said: Partial<Parameters<typeof weightOf>[0]>) => weightOf({ ...newcomer, ...said }, at);

describe("the weight of a flag", () => {
  test.each([
    [{ trust: 0 }, 0.5],
    [{ trust: 1 }, 1],
    [{ trust: 2 }, 1.5],
    [{ trust: 3 }, 2],
    [{ role: "moderator" }, 2],
    [{ role: "author", trust: 1 }, 2],
    [{ trust: 1, upheld: 4 }, 1.5],
    [{ trust: 1, refused: 4 }, 0.5],
    [{ trust: 1, upheld: 3, refused: 3 }, 1],
    [{ trust: 3, upheld: 96 }, 3.92],
    [{ refused: 9 }, 0.15],
    [{ refused: 10 }, 0],
    [{ refused: 10, upheld: 2 }, 0],
    [{ refused: 10, upheld: 3 }, 0.29],
    [{ role: "admin", refused: 10 }, 0],
    [{ trust: 3, silencedUntil: new Date(at.getTime() + 1) }, 0],
    [{ trust: 3, silencedUntil: at }, 2],
  ])("of %j is %d", (said, expected) => {
    expect(weight(said)).toBe(expected);
  });

  test("grows with each upheld flag, shrinks with each refused one, and becomes zero only in the end", () => {
    for (let n = 0; n < 100; n++) {
      expect(weight({ upheld: n + 1 })).toBeGreaterThanOrEqual(weight({ upheld: n }));
      expect(weight({ refused: n + 1 })).toBeLessThanOrEqual(weight({ refused: n }));
      if (n < 10) expect(weight({ refused: n })).toBeGreaterThan(0);
    }
  });
});

const flags = (reason: "spam" | "illegal" | "off_topic", ...weights: number[]) => ({
  reason,
  flags: weights.length,
  heaviest: Math.max(...weights),
  weight: weights.reduce((sum, one) => sum + one, 0),
});

describe("a case", () => {
  test("weighs as much as its flags, and has the highest harm of them", () => {
    expect(weighed([])).toEqual({ weight: 0, harm: 0, flagCount: 0 });
    expect(weighed([flags("spam", 0.1, 0.2), flags("off_topic", 1)])).toEqual({
      weight: 1.3,
      harm: 2,
      flagCount: 3,
    });
    expect(weighed([flags("off_topic", 5), flags("illegal", 0.5)]).harm).toBe(5);
  });

  test("hides by its weight if a known member is among the flaggers", () => {
    expect(hides([flags("spam", 1, 2)], 3)).toBe(true);
    expect(hides([flags("spam", 1, 1.9)], 3)).toBe(false);
    expect(hides([flags("spam", ...Array(50).fill(0.5))], 3)).toBe(false);
    expect(hides([flags("spam", ...Array(4).fill(0.5)), flags("off_topic", 1)], 3)).toBe(true);
  });

  test("is free again half an hour after it was taken", () => {
    const taken = (minutes: number) => isTaken({ takenAt: new Date(at.getTime() - minutes * 60_000) }, at);
    expect([isTaken({ takenAt: null }, at), taken(0), taken(29.9), taken(30)]).toEqual([
      ...[false, true, true, false],
    ]);
  });
});

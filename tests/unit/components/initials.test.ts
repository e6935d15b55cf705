import { describe, expect, it } from "vitest";
import { HUES, hueOf, initials } from "@/components/people/initials";

describe("initials", () => {
  it.each([
    ["perry-k", "PK"],
    ["Jason Fitzgerald", "JF"],
    ["mia", "MI"],
    ["dallas_m", "DM"],
    ["Éloïse de la Tour", "ÉD"],
    ["7 hills", "7H"],
    ["李 雷", "李雷"],
    ["x", "X"],
    ["...", "?"],
  ])("of %s are %s", (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});

describe("the hue of a handle", () => {
  it("is always the same and always exists", () => {
    for (const handle of ["ada", "ben", "steady-heron", "x9", "李雷"]) {
      expect(hueOf(handle)).toBe(hueOf(handle));
      expect(hueOf(handle)).toBeGreaterThanOrEqual(0);
      expect(hueOf(handle)).toBeLessThan(HUES);
    }
  });

  it("spreads over all hues", () => {
    const seen = new Set(Array.from({ length: 200 }, (_, n) => hueOf(`runner-${n}`)));
    expect(seen.size).toBe(HUES);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  contrastOf,
  darkShades,
  isReadable,
  lightShades,
  readableAccent,
  USUAL_ACCENT,
} from "@/lib/forum-settings/colour";

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, "0")}`);

describe("an accent colour", () => {
  test("has the contrast that WCAG computes", () => {
    expect(contrastOf("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrastOf("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
    expect(contrastOf("#23644a", "#fbf9f4")).toBeCloseTo(6.69, 1);
  });

  test("is readable on every surface, light and dark, if the forum accepts it", () => {
    fc.assert(
      fc.property(colours, (colour) => {
        const accent = isReadable(colour) ? colour : readableAccent(colour);
        for (const shades of [lightShades(accent), darkShades(accent)]) {
          expect(shades.contrast, `${colour}: ${JSON.stringify(shades)}`).toBeGreaterThanOrEqual(4.5);
          expect(contrastOf(shades.accent, shades.on)).toBeGreaterThanOrEqual(4.5);
        }
        expect(isReadable(accent)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("that is too pale leads to one that is barely darker", () => {
    expect(isReadable("#1d70b8")).toBe(true);
    for (const pale of ["#3b8ee0", "#ff6600", "#2ea36f"]) {
      expect(isReadable(pale)).toBe(false);
      expect(lightShades(readableAccent(pale)).contrast).toBeLessThan(4.7);
    }
  });

  test("keeps our own shades as they were drawn", () => {
    expect(lightShades(USUAL_ACCENT)).toMatchObject({ accent: "#23644a", soft: "#e3efe7", on: "#ffffff" });
    expect(darkShades(USUAL_ACCENT)).toMatchObject({ accent: "#7cc9a4", soft: "#20342a", on: "#10211a" });
  });
});

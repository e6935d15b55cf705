import { describe, expect, test } from "vitest";
import { weeklyDistance as bands } from "@/db/stories/schema";
import { UNIT_COOKIE, unitCookie, unitIn, weeklyDistance, weeklyDistances } from "@/lib/words/distances";

const KM_PER_MILE = 1.609344;
const numbersIn = (text: string) => (text.match(/\d+/g) ?? []).map(Number);

describe("each band of weekly distance", () => {
  test.each(bands.enumValues)(
    "%s has the same bounds in kilometres as it is stored, and the nearest whole miles",
    (band) => {
      expect(numbersIn(weeklyDistances.km[band])).toEqual(numbersIn(band));
      expect(numbersIn(weeklyDistances.miles[band])).toEqual(
        numbersIn(band).map((km) => Math.round(km / KM_PER_MILE)),
      );
    },
  );

  test("is said in both units where every reader sees the same page", () => {
    expect(bands.enumValues.map(weeklyDistance)).toEqual([
      "Under 20 km (under 12 miles)",
      "20 to 40 km (12 to 25 miles)",
      "40 to 60 km (25 to 37 miles)",
      "60 to 80 km (37 to 50 miles)",
      "Over 80 km (over 50 miles)",
    ]);
  });
});

describe("the cookie with a reader's unit", () => {
  test.each(["km", "miles"] as const)("keeps %s for a year", (unit) => {
    const cookie = unitCookie(unit, true);
    expect(cookie).toBe(`${UNIT_COOKIE}=${unit}; Path=/; Max-Age=31536000; SameSite=Lax; Secure`);
    expect(unitIn(`a=b; ${UNIT_COOKIE}=${unit}; c=d`)).toBe(unit);
  });

  test("ends with no unit, and is ignored if it names none", () => {
    expect(unitCookie(null, false)).toBe(`${UNIT_COOKIE}=; Path=/; Max-Age=0; SameSite=Lax`);
    for (const cookies of ["", `${UNIT_COOKIE}=`, `${UNIT_COOKIE}=furlongs`, `x${UNIT_COOKIE}=km`])
      expect(unitIn(cookies)).toBeUndefined();
  });
});

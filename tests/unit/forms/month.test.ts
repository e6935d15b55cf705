import { describe, expect, test } from "vitest";
import { partialDateIn, partialDateOrNull } from "@/lib/forms/month";
import fc from "@/tests/support/fast-check";

describe("a month in a line of text", () => {
  test("is read in the ways people write it", () => {
    const march = [
      "2024-03",
      "2024-3",
      "2024/03",
      "03/2024",
      "3.2024",
      "3 2024",
      "March 2024",
      "march, 2024",
      "Mar. 2024",
      "2024 MAR",
    ];
    for (const typed of march) expect(partialDateIn(typed), typed).toBe("2024-03");
    for (const typed of ["Sept 2023", "september 2023", "9/2023"])
      expect(partialDateIn(typed), typed).toBe("2023-09");
  });

  test("keeps the day of a whole date", () => {
    const whole = ["2024-03-15", "15 March 2024", "March 15, 2024", "15.03.2024", "15/3/2024", "3/15/2024"];
    for (const typed of whole) expect(partialDateIn(typed), typed).toBe("2024-03-15");
    expect(partialDateIn("4/4/2024")).toBe("2024-04-04");
  });

  test("stays as it is where it could mean several months, or none", () => {
    const unclear = [
      "03/04/2024",
      "13/2024",
      "24-03",
      "spring 2024",
      "March",
      "2024",
      "2023-2024",
      "March May 2024",
    ];
    for (const typed of unclear) expect(partialDateIn(typed), typed).toBe(typed);
  });

  test("is the same whether a picker or a person writes it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const picked = `${year}-${String(month).padStart(2, "0")}`;
        const name = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" });
        const written = `${name.format(new Date(`${picked}-01`))} ${year}`;
        for (const typed of [picked, `${month}/${year}`, written]) expect(partialDateIn(typed)).toBe(picked);
      }),
    );
  });

  test("may be left empty", () => {
    expect(partialDateOrNull.parse("")).toBeNull();
    expect(partialDateOrNull.parse(undefined)).toBeNull();
  });
});

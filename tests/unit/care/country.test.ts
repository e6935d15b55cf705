import { describe, expect, test } from "vitest";
import { careCountries } from "@/lib/care/crisis-lines";
import { readEnv } from "@/lib/env";
import { askedCountry } from "@/lib/web/requested-country";

describe("COUNTRY", () => {
  test("is null without it, and in capitals with it", () => {
    expect(readEnv({}).country).toBeNull();
    expect(readEnv({ COUNTRY: "" }).country).toBeNull();
    for (const { iso } of careCountries()) expect(readEnv({ COUNTRY: iso.toLowerCase() }).country).toBe(iso);
  });

  test.each([
    ["GBR", "COUNTRY must be the two letters of a country, such as GB"],
    ["G1", "COUNTRY must be the two letters of a country"],
    ["XX", "COUNTRY must be a country in lib/care/crisis-lines.json"],
  ])("refuses %s in one sentence", (COUNTRY, sentence) => {
    expect(() => readEnv({ COUNTRY })).toThrow(sentence);
  });
});

describe("the country of a notice", () => {
  test.each([
    ["gb", "comeback_country=IE", "GB"],
    ["", "a=b; comeback_country=IE; c=d", "IE"],
    [undefined, "comeback_country=anywhere", "anywhere"],
    ["Anywhere", "comeback_country=IE", "anywhere"],
    ["GBR", "xcomeback_country=IE", null],
    ["<i>", null, null],
  ])("chosen now as %s, before as %s, is %s", (chosen, cookies, country) => {
    expect(askedCountry(chosen, cookies)).toBe(country);
  });
});

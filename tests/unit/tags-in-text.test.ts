import { describe, expect, test } from "vitest";
import { tagsInText } from "@/lib/forum/content/tags/in-text";

const aliases = [
  { alias: "iliotibial band syndrome", slug: "itbs" },
  { alias: "runner's knee", slug: "runners-knee" },
  { alias: "it band", slug: "itbs" },
  { alias: "knee", slug: "knee" },
  { alias: "itb", slug: "itbs" },
  { alias: "läuferknie", slug: "runners-knee" },
  { alias: "ice", slug: "ice" },
  { alias: "hip", slug: "hip" },
  { alias: "foot", slug: "foot" },
  { alias: "calf", slug: "calf" },
];

describe("tags named in a text", () => {
  test("are found by any of their words, in any context, each once", () => {
    expect(tagsInText("ITB again (the IT-band), right beside my knee!", aliases)).toEqual(["itbs", "knee"]);
    expect(tagsInText("Is this Runner’s Knee?", aliases)).toEqual(["runners-knee", "knee"]);
    expect(tagsInText("Mein Läuferknie", aliases)).toEqual(["runners-knee"]);
  });

  test("are whole words, not parts of words", () => {
    expect(tagsInText("Twice the price of a footpath for whippets", aliases)).toEqual([]);
  });

  test("are at most five, the closest first", () => {
    const all = "hip, foot, calf, ice, knee and iliotibial band syndrome";
    expect(tagsInText(all, aliases)).toEqual(["itbs", "knee", "ice", "hip", "foot"]);
  });

  test("are none in an empty text", () => {
    expect(tagsInText("", aliases)).toEqual([]);
    expect(tagsInText(" ?! \u0000 ", aliases)).toEqual([]);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PHONE_WORDS } from "@/lib/search/phone-words";
import { writtenOut } from "@/lib/search/written-out";

const ENTRIES = PHONE_WORDS.flatMap((line) => line.split("; ")).map((entry) => entry.split(" = "));

describe("text-speak", () => {
  test.each([
    ["y does my nee hurt wen runnin", "why does my knee hurt when running"],
    ["Wat shud i do b4 a race?", "what should i do before a race?"],
    ["pain in my shin again, walkin", "pain in my shin again, walking"],
    ["my physio says groin strain", "my physio says groin strain"],
  ])("%j is written out", (typed, meant) => {
    expect(writtenOut(typed)).toBe(meant);
  });

  test("has hundreds of entries, each short form once, and none that needs a second reading", () => {
    const short = ENTRIES.flatMap(([forms = ""]) => forms.split(" "));
    expect(short.length).toBeGreaterThan(400);
    expect(short.filter((form, at) => short.indexOf(form) !== at)).toEqual([]);
    for (const [forms, meant = ""] of ENTRIES) {
      expect(forms).toMatch(/^[a-z0-9]+(?: [a-z0-9]+)*$/);
      expect(writtenOut(meant), meant).toBe(meant);
    }
  });

  test("written out is the same when it is read again, and keeps everything between the words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (typed) => {
        const marks = (text: string) => text.replace(/[\p{L}\p{N}'’]+/gu, "").replaceAll(" ", "");
        expect(marks(writtenOut(typed))).toBe(marks(typed));
      }),
    );
  });
});

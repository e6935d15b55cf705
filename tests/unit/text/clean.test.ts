import { describe, expect, test } from "vitest";
import { cleanLine, cleanLines } from "@/lib/text/clean";
import { anyText } from "@/tests/support/any-text";
import fc from "@/tests/support/fast-check";
import { HOSTILE_TEXTS, ORDINARY_TEXTS, UNSEEN_TEXTS } from "@/tests/support/written-texts";

const CONTROL = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;

const piece = fc.oneof(
  fc.constantFrom(...ORDINARY_TEXTS, ...UNSEEN_TEXTS, ...HOSTILE_TEXTS),
  fc.constantFrom(
    ..."\u200b\u200c\u200d\u2060\u00ad\u200e\u202a\u202c\u202e\u2067\u2069\u034f\ufe0f\u2800\u3164\u115f\u1160",
  ),
  fc.constantFrom(
    "\u0301",
    "\u0331",
    "\u064e",
    "\u05b8",
    "\u094d",
    "ب",
    "ש",
    "क",
    "a",
    "é",
    "🏃",
    "🏽",
    "🏴",
    " ",
    "\n",
    "\r",
  ),
  fc.string({ unit: "binary", maxLength: 3 }),
  anyText(6),
);
const mixed = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));

describe("a cleaned text", () => {
  test.for(ORDINARY_TEXTS)("is the same for ordinary words: %s", (text) => {
    expect(cleanLines(text)).toBe(text);
    expect(cleanLine(text)).toBe(text);
  });

  test.for(UNSEEN_TEXTS.map((text) => [JSON.stringify(text).slice(0, 40), text] as const))(
    "is empty if nothing can be seen: %s",
    ([, text]) => expect(cleanLine(text)).toBe(""),
  );

  test("is the same when it is cleaned again", () => {
    fc.assert(
      fc.property(mixed, (text) => {
        for (const clean of [cleanLine, cleanLines]) expect(clean(clean(text))).toBe(clean(text));
      }),
      { numRuns: 1500 },
    );
  });

  test("holds nothing that cannot be stored, and no open direction", () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const cleaned = cleanLines(text);
        expect(cleaned).not.toMatch(CONTROL);
        expect(cleaned).not.toMatch(/[\u202d\u202e\u3164\uffa0\ufeff]/u);
        for (const line of cleaned.split("\n")) {
          expect(line.match(/[\u202a\u202b]/g)?.length).toBe(line.match(/\u202c/g)?.length);
          expect(line.match(/[\u2066-\u2068]/g)?.length).toBe(line.match(/\u2069/g)?.length);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test("has at most eight marks on a letter, four of them of no script", () => {
    fc.assert(
      fc.property(mixed, (text) => {
        expect(cleanLines(text)).not.toMatch(/(?:\p{M}[\u200b-\u200f\u00ad\u2060]*){9}/u);
        expect(cleanLines(text)).not.toMatch(/(?:[\u0300-\u036f][\u200b-\u200f\u00ad\u2060]*){5}/u);
      }),
    );
  });

  test("keeps line ends and tabs where the field has lines, and makes spaces of them elsewhere", () => {
    expect(cleanLines("one\r\ntwo\rthree\u2028four\n\n\tfive")).toBe("one\ntwo\nthree\nfour\n\n\tfive");
    expect(cleanLine(" one\r\n two\tthree ")).toBe("one two three");
  });

  test.for([
    ["A knee\u0000 and\u0007 a\u001b[1m run", "A knee and a[1m run"],
    ["half \ud83c a pair", "half \ufffd a pair"],
    ["\u202egnp.exe", "gnp.exe"],
    ["open \u202b without end", "open without end"],
    ["run\u200bning and run\u200dning", "running and running"],
    ["می\u200c\u200c\u200cخواهم", "می\u200cخواهم"],
    [`o${"\u0301".repeat(110)}`, `o${"\u0301".repeat(4)}`],
    ["a\u3164\u3164b", "a b"],
  ] as const)("of %j is %j", ([text, cleaned]) => expect(cleanLine(text)).toBe(cleaned));
});

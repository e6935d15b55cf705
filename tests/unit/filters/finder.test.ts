import { expect, test } from "vitest";
import { finderOf, type Span } from "@/lib/forum/filters/word-rules/finder";

const found = (text: string, places: Span[]) => places.map(([start, end]) => text.slice(start, end));
const words = (lines: string, text: string) => found(text, finderOf({ kind: "words", pattern: lines })(text));
const pattern = (source: string, text: string) =>
  found(text, finderOf({ kind: "pattern", pattern: source })(text));

test("words are matched whole, one or several, without capitals and accents", () => {
  expect(words("casino\nmiracle cure", "A CASÍNO! No casinos, a Miracle  cure? A miracle Cure.")).toEqual([
    "CASÍNO",
    "miracle Cure",
  ]);
});

test("a match is marked in the text despite hidden or lookalike letters", () => {
  expect(words("viagra", "buy vi\u200bag\u200bra and vіаgrа here")).toEqual(["vi\u200bag\u200bra", "vіаgrа"]);
});

test("words in other scripts, and with signs, match as written", () => {
  expect(words("колено\n100% free", "Моё КОЛЕНО, and it is 100% free.")).toEqual(["КОЛЕНО", "100% free"]);
});

test("a pattern is one of RE2, without capitals", () => {
  expect(pattern("\\b(cheap|free) (pills?|meds)\\b", "Get Cheap pills, free MEDS, cheap pillsets.")).toEqual([
    "Cheap pills",
    "free MEDS",
  ]);
});

test("an unreadable, unsupported, too large or always matching pattern is refused", () => {
  const message = (source: string) => {
    try {
      finderOf({ kind: "pattern", pattern: source });
      return "taken";
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(message("(unclosed")).toMatch(/not a valid regular expression: missing closing \): `\(unclosed`/);
  expect(message("(a)\\1")).toMatch(/not a valid regular expression: invalid escape/);
  expect(message("(?=ahead)")).toMatch(/not a valid regular expression/);
  expect(message("(?:a{1,50}){1,18}")).toMatch(/too large/);
  expect(message("a*")).toMatch(/matches every post/);
  expect(message("a+")).toBe("taken");
});

import { expect, test } from "vitest";
import { openingOf } from "@/lib/rich-text/opening";

test("a short text is its own opening, on one line", () => {
  expect(openingOf("Every other day.\n\nNo more.", 40)).toBe("Every other day. No more.");
});

test("a long text is cut at a word, with a sign", () => {
  expect(openingOf("Stairs down without pain, for a week", 20)).toBe("Stairs down without…");
});

test("list and quotation marks are left out", () => {
  expect(openingOf("Before a first run:\n\n- stairs\n- a brisk walk\n\n> slowly", 80)).toBe(
    "Before a first run: stairs a brisk walk slowly",
  );
});

test("nested list and quotation marks are left out", () => {
  expect(openingOf("> > he said\n\n- > rest\n\n> - walk\n\n  - ice\n\n1. > run", 80)).toBe(
    "he said rest walk ice 1. run",
  );
});

test("signs inside a line, and words that begin like a mark, are kept", () => {
  expect(openingOf("5 > 3 and -10 °C\n->x\n2. leg", 80)).toBe("5 > 3 and -10 °C ->x 2. leg");
});

test("a surrogate pair is never cut in half", () => {
  expect(openingOf("🏃🏃🏃", 3)).toBe("🏃…");
});

test("a sentence that ends at the cut gets no second end", () => {
  expect(openingOf("Rest calmed it. It came back, and stayed.", 18)).toBe("Rest calmed it…");
});

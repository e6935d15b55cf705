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

test("a surrogate pair is never cut in half", () => {
  expect(openingOf("🏃🏃🏃", 3)).toBe("🏃…");
});

test("a sentence that ends at the cut gets no second end", () => {
  expect(openingOf("Rest calmed it. It came back, and stayed.", 18)).toBe("Rest calmed it…");
});

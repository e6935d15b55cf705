import { describe, expect, test } from "vitest";
import { bodyInput } from "@/lib/rich-text/body-input";
import { bodyFrom } from "@/lib/rich-text/from-form";

const input = bodyInput({ min: 20, max: 32_000 });

function sentenceOf(fields: Record<string, string>): string | undefined {
  return input.safeParse(bodyFrom(fields)).error?.issues[0]?.message;
}

describe("a far too long text", () => {
  test.each([
    ["one word", "x".repeat(1_000_000)],
    ["words", "knee ".repeat(200_000)],
    ["line ends", "x\n\n".repeat(330_000)],
    ["addresses", "https://a.example/ ".repeat(50_000)],
  ])("of %s is refused by its length, quickly", (_, body) => {
    const began = performance.now();
    expect(sentenceOf({ body })).toMatch(/^Write at most 32,000 characters\. Your text has [\d,]+\.$/);
    expect(performance.now() - began).toBeLessThan(500);
  });

  test("of the editor is not parsed", () => {
    const content = Array.from({ length: 19_000 }, () => ({ type: "text", text: 1 }));
    const document = JSON.stringify({ type: "doc", content: [{ type: "paragraph", content }] });
    expect(document.length).toBeGreaterThan(250_000);
    expect(() => bodyFrom({ document })).toThrow("This text has too many parts");
  });
});

test("of exactly the limit is an ordinary document", () => {
  const body = "Two lines\nand a paragraph.\n\n".repeat(1_100);
  expect(body.trim().length).toBeLessThan(32_000);
  expect(sentenceOf({ body })).toBeUndefined();
  expect(sentenceOf({ document: JSON.stringify(bodyFrom({ body })) })).toBeUndefined();
});

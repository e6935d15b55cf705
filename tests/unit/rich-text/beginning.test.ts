import { expect, test } from "vitest";
import { beginningOf } from "@/lib/rich-text/beginning";
import { type RichText, richText } from "@/lib/rich-text/document";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { anyDocument } from "@/tests/support/any-document";
import fc from "@/tests/support/fast-check";

const MOST = 60;

const paragraph = (text: string): RichText["content"][number] => ({
  type: "paragraph",
  content: [{ type: "text", text }],
});

test("a beginning of any text can be stored, is short, and has no link and no picture", () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const beginning = beginningOf(document, MOST);
      if (beginning.content.length > 0) expect(richText.safeParse(beginning).success).toBe(true);
      const letters = JSON.stringify(beginning).match(/"text":"(?:[^"\\]|\\.)*"/g) ?? [];
      const sum = letters.reduce((total, found) => total + JSON.parse(`{${found}}`).text.length, 0);
      expect(sum).toBeLessThanOrEqual(MOST + 1);
      expect(JSON.stringify(beginning)).not.toMatch(/"type":"(link|image)"/);
    }),
  );
});

test("a text that fits keeps all its words", () => {
  const document: RichText = {
    type: "doc",
    content: [paragraph("Every other day."), paragraph("Then walk.")],
  };
  expect(beginningOf(document, MOST)).toEqual(document);
});

test("a long quotation leaves room for the answer to it", () => {
  const document: RichText = {
    type: "doc",
    content: [
      { type: "blockquote", content: [paragraph("May I run on two days in a row? ".repeat(20))] },
      paragraph("No: every other day."),
    ],
  };
  const lines = plainTextOf(beginningOf(document, 330)).split("\n\n");
  expect(lines[0]).toMatch(/^> May I run .{20,60}…$/);
  expect(lines[1]).toBe("No: every other day.");
});

test("a text of one picture has the words of its description", () => {
  const document: RichText = {
    type: "doc",
    content: [{ type: "image", attrs: { src: "/uploads/a.webp", alt: "A knee with tape" } }],
  };
  expect(plainTextOf(beginningOf(document, MOST))).toBe("A knee with tape");
});

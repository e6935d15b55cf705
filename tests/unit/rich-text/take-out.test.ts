import { describe, expect, test } from "vitest";
import type { InlineNode, RichText } from "@/lib/rich-text/document";
import { fromPlainText } from "@/lib/rich-text/from-plain-text";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { anyOf, TAKEN_OUT, takenOut } from "@/lib/rich-text/take-out";

const line = (...content: InlineNode[]): RichText => ({
  type: "doc",
  content: [{ type: "paragraph", content }],
});
const without = (document: RichText, ...passages: string[]) => takenOut(document, anyOf(passages));

describe("taking words out of a document", () => {
  test("puts one sign in place of each, whatever its capitals", () => {
    const text = fromPlainText("Ask Dr. Weber (weber@example.org).\n\nDR. WEBER is kind.");
    expect(plainTextOf(without(text, "dr. weber", "weber@example.org"))).toBe(
      `Ask ${TAKEN_OUT} (${TAKEN_OUT}).\n\n${TAKEN_OUT} is kind.`,
    );
  });

  test("finds words that begin in bold and end after it", () => {
    const text = line(
      { type: "text", text: "It was " },
      { type: "text", text: "Anna", marks: [{ type: "bold" }] },
      { type: "text", text: " Weber who said so." },
    );
    expect(without(text, "Anna Weber")).toEqual(
      line(
        { type: "text", text: "It was " },
        { type: "text", text: TAKEN_OUT },
        { type: "text", text: " who said so." },
      ),
    );
  });

  test("removes them from link addresses, code and picture descriptions", () => {
    const href = "https://example.org/anna-weber";
    const text: RichText = {
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [{ type: "text", text: "her page", marks: [{ type: "link", attrs: { href } }] }],
        },
        { type: "codeBlock", content: [{ type: "text", text: "anna-weber 17" }] },
        { type: "blockquote", content: [{ type: "image", attrs: { src: "/uploads/x", alt: "anna-weber" } }] },
      ],
    };
    expect(JSON.stringify(without(text, "anna-weber"))).not.toContain("weber");
    expect(plainTextOf(without(text, "anna-weber"))).toContain("her page");
  });

  test("leaves the rest as it is, and reads no pattern in the words", () => {
    const text = fromPlainText("Call 1.2 or 112, (really)?");
    expect(without(text, "1.2")).not.toEqual(text);
    expect(plainTextOf(without(text, "1.2", "(really)?"))).toBe(`Call ${TAKEN_OUT} or 112, ${TAKEN_OUT}`);
    expect(without(text, "nothing of it")).toEqual(text);
  });
});

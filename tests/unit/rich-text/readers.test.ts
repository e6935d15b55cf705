import { describe, expect, it } from "vitest";
import { richText } from "@/lib/rich-text/document";
import { fromMarkdown } from "@/lib/rich-text/from-markdown";
import { fromPlainText } from "@/lib/rich-text/from-plain-text";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { anyText } from "@/tests/support/any-text";
import fc from "@/tests/support/fast-check";

const link = (href: string) => ({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] });

describe("plain text becomes a document", () => {
  it("with paragraphs at blank lines, and its line breaks", () => {
    expect(fromPlainText("one\r\ntwo\n \n\nthree").content).toEqual([
      {
        type: "paragraph",
        content: [{ type: "text", text: "one" }, { type: "hardBreak" }, { type: "text", text: "two" }],
      },
      { type: "paragraph", content: [{ type: "text", text: "three" }] },
    ]);
  });

  it("with plain addresses as links, without the punctuation after them", () => {
    expect(fromPlainText("see https://a.example/x_(y), or (http://b.example).").content).toEqual([
      {
        type: "paragraph",
        content: [
          { type: "text", text: "see " },
          link("https://a.example/x_(y)"),
          { type: "text", text: ", or (" },
          link("http://b.example"),
          { type: "text", text: ")." },
        ],
      },
    ]);
  });

  it("that is valid whatever is typed, and gives its text back", () => {
    fc.assert(
      fc.property(anyText(200), (typed) => {
        const document = fromPlainText(typed);
        expect(richText.safeParse(document).success).toBe(true);
        expect(plainTextOf(document)).not.toMatch(/\n{3}/);
      }),
    );
  });

  it("that splits text too long for one node, never inside an emoji", () => {
    const document = fromPlainText(`x${"🏃".repeat(30_000)}`);
    expect(richText.safeParse(document).success).toBe(true);
    expect(plainTextOf(document)).toBe(`x${"🏃".repeat(30_000)}`);
  });
});

describe("the Markdown of the sample content becomes a document", () => {
  it("with headings, lists, quotes and marks", () => {
    const document = fromMarkdown(
      "## Rest\nTwo *easy* weeks.\n\n1. **Clams** thirty each side\n2. **Bridges**\n\n> He said so.\n\n- [guide](https://a.example/)",
      true,
    );
    expect(document.content.map((block) => block.type)).toEqual([
      "heading",
      "paragraph",
      "orderedList",
      "blockquote",
      "bulletList",
    ]);
    expect(plainTextOf(document)).toBe(
      "Rest\n\nTwo easy weeks.\n\n1. Clams thirty each side\n2. Bridges\n\n> He said so.\n\n- guide",
    );
    expect(richText.safeParse(document).success).toBe(true);
  });

  it("with a script address as text", () => {
    expect(JSON.stringify(fromMarkdown("[x](javascript:alert(1))", true))).not.toContain('"href"');
  });
});

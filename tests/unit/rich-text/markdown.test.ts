import { describe, expect, it } from "vitest";
import { richText } from "@/lib/rich-text/document";
import { fromMarkdown } from "@/lib/rich-text/from-markdown";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { anyText } from "@/tests/support/any-text";
import fc from "@/tests/support/fast-check";

const types = (source: string, headings = true) =>
  fromMarkdown(source, headings).content.map(({ type }) => type);

describe("pasted Markdown", () => {
  it("becomes formatted text", () => {
    const source =
      "# Rest\n\nTwo *easy* weeks,\nthen **slowly**.\n\n1. one\n2. two\n   - deeper\n\n> he said\n\n```js\nrun()\n```\n\n---";
    expect(types(source)).toEqual([
      "heading",
      "paragraph",
      "orderedList",
      "blockquote",
      "codeBlock",
      "horizontalRule",
    ]);
    expect(plainTextOf(fromMarkdown(source, true))).toBe(
      "Rest\n\nTwo easy weeks,\nthen slowly.\n\n1. one\n2. two\n\n  - deeper\n\n> he said\n\nrun()",
    );
  });

  it("has headings in threads, and bold lines in comments", () => {
    expect(types("# Rest\n\n###### Small")).toEqual(["heading", "heading"]);
    expect(types("# Rest", false)).toEqual(["paragraph"]);
  });

  it("keeps no forbidden link, and no picture from another site", () => {
    const { content } = fromMarkdown(
      "[x](javascript:alert(1)) [y](https://a.example/y) ![z](https://a.example/z.png) ![w](data:image/png;base64,AA)",
      true,
    );
    expect(JSON.stringify(content).match(/"href":"[^"]*"/g)).toEqual([
      '"href":"https://a.example/y"',
      '"href":"https://a.example/z.png"',
    ]);
    expect(JSON.stringify(content)).not.toContain('"image"');
  });

  it("leaves HTML as text", () => {
    expect(plainTextOf(fromMarkdown("<script>alert(1)</script>\n\nand <b>bold</b>", true))).toBe(
      "<script>alert(1)</script>\n\nand <b>bold</b>",
    );
  });

  it("keeps the words of a table", () => {
    expect(plainTextOf(fromMarkdown("| week | km |\n|---|---|\n| 1 | 5 |", true))).toBe(
      "week | km\n--- | ---\n1 | 5",
    );
  });

  it("is a valid document whatever is pasted", () => {
    const signs = fc
      .array(
        fc.constantFrom(
          "# ",
          "- ",
          "1. ",
          "> ",
          "**",
          "_",
          "`",
          "```\n",
          "[a](",
          "https://a.b",
          ")",
          "\n",
          "\n\n",
          "x",
          " ",
          "<b>",
          "|",
          "~~",
          "![",
        ),
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(anyText(120), signs), (typed) => {
        const text = typed.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (sign) => (sign === "\n" ? sign : ""));
        expect(richText.safeParse(fromMarkdown(text, true)).error?.issues).toBeUndefined();
      }),
    );
  });
});

import { getSchema } from "@tiptap/core";
import { describe, expect, it } from "vitest";
import { extensionsFor } from "@/components/rich-text/editor/extensions";
import { quoteOf } from "@/components/rich-text/editor/quote";
import { sentFrom } from "@/components/rich-text/editor/sent";
import { typedSoFar } from "@/components/rich-text/editor/typed-so-far";
import { fromWordPressHtml } from "@/lib/import/html/from-wordpress-html";
import { type RichText, richText } from "@/lib/rich-text/document";
import { fromMarkdown } from "@/lib/rich-text/from-markdown";
import { fromPlainText } from "@/lib/rich-text/from-plain-text";
import { storable } from "@/lib/text/storable";
import { anyHtml, anyMarkdown } from "@/tests/support/any-markup";
import { anyText } from "@/tests/support/any-text";
import fc from "@/tests/support/fast-check";
import { pasted } from "@/tests/support/pasted";
import { wordsIn, wordsOf } from "@/tests/support/words-in";

const nowhere = {} as HTMLElement;
const schemas = (["thread", "comment"] as const).map((kind) => getSchema(extensionsFor(kind, nowhere)));

/** The server takes the document as it is; the editor holds it, and sends the same words to the server. */
function expectAccepted(document: RichText): void {
  expect(richText.safeParse(document).error?.issues).toBeUndefined();
  expect(richText.parse(document)).toEqual(document);
  for (const schema of schemas) {
    const node = schema.nodeFromJSON(document);
    node.check();
    const sent = sentFrom(node.toJSON());
    expect(richText.parse(sent)).toEqual(sent);
    expect(wordsIn(sent)).toEqual(wordsIn(document));
  }
}

const quoted = (words: string): RichText => {
  const content = quoteOf(words);
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
};

describe("every reader makes what the editor and the server accept, and loses no word", () => {
  it("of Markdown", () => {
    fc.assert(
      fc.property(anyMarkdown, fc.boolean(), ({ source, words }, headings) => {
        const document = fromMarkdown(source, headings);
        expectAccepted(document);
        expect(wordsIn(document)).toEqual(wordsOf(words));
      }),
      { numRuns: 150 },
    );
  });

  it("of HTML that is pasted", () => {
    fc.assert(
      fc.property(anyHtml, fc.boolean(), ({ source, words }, headings) => {
        const document = pasted(source, headings);
        expectAccepted(document);
        expect(wordsIn(document)).toEqual(wordsOf(words));
      }),
      { numRuns: 150 },
    );
  });

  it("of HTML that is imported", () => {
    fc.assert(
      fc.property(
        anyHtml,
        fc.constantFrom("post" as const, "comment" as const),
        ({ source, words }, kind) => {
          const document = fromWordPressHtml(source, { kind });
          expectAccepted(document);
          expect(wordsIn(document)).toEqual(wordsOf(words));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("of plain text, and of words that are quoted or were typed before the editor was there", () => {
    fc.assert(
      fc.property(anyText(200), (text) => {
        for (const document of [fromPlainText(text), typedSoFar(text) as RichText, quoted(text)]) {
          expectAccepted(document);
          expect(wordsIn(document).join("")).toBe(wordsOf(storable(text)).join(""));
        }
      }),
    );
  });

  const signs = fc.constantFrom(
    ...[
      "# ",
      "- ",
      "1. ",
      "100001. ",
      "> ",
      "**",
      "*",
      "_",
      "`",
      "```\n",
      "~~",
      "|",
      "|---|\n",
      "\n",
      "\n\n",
    ],
    ...[
      "    ",
      "- [ ] ",
      "[",
      "](",
      "]: ",
      "<b>",
      "<",
      "&amp;",
      "\\",
      "---",
      "===\n",
      "knee",
      " ken ",
      "\u0000",
    ],
  );

  it("of any signs of Markdown in any order", () => {
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 30 }), (parts) => {
        const source = parts.join("");
        const document = fromMarkdown(source, true);
        expectAccepted(document);
        const letters = (words: readonly string[]) => words.join("").replace(/[^kne]/g, "");
        expect(letters(wordsIn(document))).toBe(letters(wordsOf(source)));
      }),
      { numRuns: 1_000 },
    );
  });

  it("of any text, whatever it was meant to be", () => {
    fc.assert(
      fc.property(anyText(120), (text) => {
        expectAccepted(fromMarkdown(text, false));
        expectAccepted(pasted(text));
        expectAccepted(fromWordPressHtml(text, { kind: "post" }));
      }),
    );
  });

  it.each([
    ["Markdown, nested 1,000 deep", () => fromMarkdown(`${"> ".repeat(1_000)}knee`, true)],
    ["Markdown, nested 50,000 deep", () => fromMarkdown(`${">".repeat(50_000)}knee`, true)],
    [
      "lists, nested 40 deep",
      () => fromMarkdown(Array.from({ length: 40 }, (_, n) => `${"  ".repeat(n)}- knee`).join("\n"), true),
    ],
    ["5,000 items", () => fromMarkdown("- knee\n".repeat(5_000), true)],
    ["12,000 paragraphs", () => fromPlainText("knee\n\n".repeat(12_000))],
    ["12,000 pasted paragraphs", () => pasted("<p>knee</p>".repeat(12_000))],
    ["quotes, nested 1,000 deep", () => pasted(`${"<blockquote>".repeat(1_000)}knee`)],
    ["code of 45,000 characters", () => fromMarkdown(`\`\`\`\n${"knee ".repeat(9_000)}\n\`\`\``, true)],
    ["a word of 90,000 characters", () => pasted(`<b>${"knee".repeat(22_500)}</b>`)],
  ])("%s", (_, read) => {
    const document = read();
    expectAccepted(document);
    expect(wordsIn(document).length).toBeGreaterThan(0);
  });
});

import { describe, expect, it } from "vitest";
import { fromWordPressHtml } from "@/lib/import/html/from-wordpress-html";
import { textOfHtml } from "@/lib/import/html/text-of-html";
import { richText } from "@/lib/rich-text/document";
import { anyText } from "@/tests/support/any-text";
import fc from "@/tests/support/fast-check";

const TAGS =
  "p div b i em strong code pre a ul ol li dl dt dd blockquote h1 h6 table tr td th img iframe script style svg math select textarea title br hr figure figcaption form input x-y video source template noscript".split(
    " ",
  );
const ADDRESSES = [
  "javascript:alert(1)",
  " jAvAsCript:x",
  "data:text/html,x",
  "vbscript:x",
  "//e.example/%00",
  "https://ok.example/",
  "http://[",
  "",
  "mailto:a@b",
  "#x",
  "\u0000javascript:x",
];

const attribute = fc
  .tuple(
    fc.constantFrom("href", "src", "onerror", "style", "start", "width", "alt", "data"),
    fc.constantFrom(...ADDRESSES, "3", "-1", "1e9"),
  )
  .map(([name, value]) => ` ${name}="${value}"`);
const startTag = fc
  .tuple(fc.constantFrom(...TAGS), fc.array(attribute, { maxLength: 3 }), fc.constantFrom(">", "/>", ""))
  .map(([tag, attributes, end]) => `<${tag}${attributes.join("")}${end}`);
const endTag = fc.constantFrom(...TAGS).map((tag) => `</${tag}>`);
const crumbs = fc.constantFrom(
  "[caption]",
  "[/caption]",
  '[gallery ids="1"]',
  "<!--more-->",
  "<!-- wp:x -->",
  "\n\n",
  "\n",
  "&#0;",
  "&#xD800;",
  "&amp;lt;",
  "🏃",
  "\ud83c",
  "<!--",
  "<![CDATA[",
  "\u0000",
  "https://a.example/)",
  "[a [b='",
);
const html = fc
  .array(fc.oneof(startTag, endTag, crumbs, anyText(12)), {
    maxLength: 60,
  })
  .map((parts) => parts.join(""));

describe("any HTML of a blog", () => {
  it("becomes a valid document without unsafe addresses, the same each time", () => {
    fc.assert(
      fc.property(html, fc.constantFrom("post" as const, "comment" as const), (page, kind) => {
        const document = fromWordPressHtml(page, { kind, base: "https://blog.example.org/" });
        const parsed = richText.safeParse(document);
        expect(parsed.error?.issues ?? []).toEqual([]);
        for (const match of JSON.stringify(document).matchAll(/"(?:href|src)":"([^"]*)"/g))
          expect(match[1]).toMatch(/^(https?:\/\/|mailto:)/);
        expect(JSON.stringify(document)).not.toMatch(/\\u0000|\\ud[89a-f]/);
        expect(fromWordPressHtml(page, { kind, base: "https://blog.example.org/" })).toEqual(document);
      }),
      { numRuns: 600 },
    );
  });

  it("takes bounded time on pages made to be slow", () => {
    const pages = [
      "<p>".repeat(100_000),
      Array.from({ length: 4000 }, (_, n) => `<b x=${n}>`).join("") + "<p>y".repeat(4000),
      "<table><tr><td>".repeat(20_000),
      "[a [b [c ".repeat(20_000),
      `https://a.example/${")".repeat(100_000)}`,
      `${"\n \t".repeat(50_000)}x`,
      `<a href="${"x".repeat(200_000)}">y</a>`,
      "<!--".repeat(50_000),
      "&".repeat(200_000),
    ];
    for (const page of pages) {
      const started = performance.now();
      expect(richText.safeParse(fromWordPressHtml(page, { kind: "post" })).success).toBe(true);
      expect(performance.now() - started).toBeLessThan(3000);
    }
  });

  it("loses scripts and styles, and keeps the words of forms", () => {
    const page =
      "<script>steal()</script><style>p{}</style><form><select><option>one</select> <textarea>two</textarea></form><svg><text> three</text></svg> fine";
    expect(JSON.stringify(fromWordPressHtml(page, { kind: "comment" }).content)).toBe(
      '[{"type":"paragraph","content":[{"type":"text","text":"one two"}]},{"type":"paragraph","content":[{"type":"text","text":"three fine"}]}]',
    );
  });

  it("gives titles and names as text on one line", () => {
    expect(textOfHtml("Q &amp; A: <em>1 < 2</em>\n<br>&#8217;tis <3")).toBe("Q & A: 1 < 2 ’tis <3");
  });
});

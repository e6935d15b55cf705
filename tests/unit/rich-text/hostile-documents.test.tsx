import { type DefaultTreeAdapterMap, parseFragment } from "parse5";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { RichText } from "@/components/rich-text/rich-text";
import { bodyInput } from "@/lib/rich-text/body-input";
import { richText } from "@/lib/rich-text/document";
import { bodyFrom } from "@/lib/rich-text/from-form";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { anyDocument } from "@/tests/support/any-document";
import fc from "@/tests/support/fast-check";
import { anyHostileDocument, buried } from "@/tests/support/hostile-documents";

const ELEMENTS: Record<string, RegExp> = {
  p: /^dir$/,
  h2: /^(id|dir)$/,
  h3: /^(id|dir)$/,
  h4: /^(id|dir)$/,
  strong: /^$/,
  em: /^$/,
  s: /^$/,
  code: /^$/,
  pre: /^dir$/,
  br: /^$/,
  hr: /^$/,
  ul: /^$/,
  ol: /^(start|class)$/,
  li: /^dir$/,
  blockquote: /^dir$/,
  div: /^(class|id|role|tabindex|aria-label)$/,
  table: /^$/,
  caption: /^dir$/,
  thead: /^$/,
  tbody: /^$/,
  tr: /^$/,
  th: /^(scope|dir)$/,
  td: /^dir$/,
  a: /^(href|rel|class|dir)$/,
  img: /^(src|alt|width|height|loading|decoding)$/,
  section: /^(class|id)$/,
  svg: /./,
  path: /./,
  rect: /./,
  polyline: /./,
  span: /^$/,
};
const HREF =
  /^(https?:\/\/|mailto:|\/t\/\d+\/[a-z0-9-]+(#p\d+)?$|\/c\/\d+$|\/u\/[a-z0-9][a-z0-9_-]{0,38}[a-z0-9]$|#routine$|#main$)/i;

type Node = DefaultTreeAdapterMap["node"];

/** What a browser makes of the markup: every element and attribute is one that a text may have. */
function expectHarmless(html: string): void {
  const open: Node[] = [parseFragment(html)];
  for (let node = open.pop(); node; node = open.pop()) {
    if ("childNodes" in node) open.push(...node.childNodes);
    if (!("tagName" in node)) continue;
    const { tagName, attrs } = node;
    expect(ELEMENTS, html).toHaveProperty(tagName);
    for (const { name, value } of attrs) {
      expect(name, html).toMatch(ELEMENTS[tagName] ?? /^$/);
      expect(name, html).not.toMatch(/^(on|style$)/i);
      if (name === "href") expect(value).toMatch(HREF);
      if (name === "src") expect(value).toMatch(/^\/uploads\/(?!.*\.\.)/);
    }
  }
}

/** Refused by a sentence, or drawn without harm; nothing else. */
function expectRefusedOrHarmless(value: unknown): void {
  const parsed = richText.safeParse(value);
  if (!parsed.success) {
    for (const { message } of parsed.error.issues) expect(message).toMatch(/^[A-Z].{20,}\.$/);
    return;
  }
  for (const whole of [false, true])
    expectHarmless(renderToStaticMarkup(<RichText stored={parsed.data} whole={whole} />));
  expect(plainTextOf(parsed.data)).not.toContain("\u0000");
  expect(JSON.stringify(parsed.data)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
}

describe("a hostile document", () => {
  it("is refused with a sentence, or rendered without harm", () => {
    fc.assert(fc.property(anyHostileDocument, expectRefusedOrHarmless), { numRuns: 3_000 });
  });

  it("is handled alike through the form, whatever its JSON", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          anyHostileDocument.map((it) => JSON.stringify(it) ?? ""),
        ),
        (json) => {
          const parsed = bodyInput({ min: 1, max: 1000 }).safeParse(
            bodyFrom({ document: json, body: "plain" }),
          );
          if (!parsed.success) expect(parsed.error.issues[0]?.message).toMatch(/^[A-Z]/);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("does not affect a decent one", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(richText.parse(document)).toEqual(document);
        expectRefusedOrHarmless(document);
      }),
    );
  });

  it("takes bounded time and stack, however deep or large", () => {
    const begun = performance.now();
    const monsters = [
      ...["blockquote", "bulletList", "listItem", "paragraph", "nothing"].map((type) =>
        buried(type, 100_000),
      ),
      { type: "doc", content: Array.from({ length: 200_000 }, () => ({ type: "paragraph" })) },
      {
        type: "doc",
        content: [{ type: "paragraph", content: [{ type: "text", text: "x".repeat(4_000_000) }] }],
      },
      {
        type: "doc",
        content: [
          {
            type: "paragraph",
            content: [
              { type: "text", text: "x", marks: Array.from({ length: 200_000 }, () => ({ type: "bold" })) },
            ],
          },
        ],
      },
    ];
    for (const monster of monsters) expect(richText.safeParse(monster).success).toBe(false);
    expect(bodyFrom({ document: `${"[".repeat(200_000)}` })).toBeNull();
    expect(() => bodyFrom({ document: `${"[".repeat(2_000_000)}` })).toThrow("This text has too many parts");
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

import { anyDocument } from "./any-document";
import { anyText } from "./any-text";
import fc from "./fast-check";

export const HOSTILE_ADDRESSES: readonly string[] = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "\u0001javascript:alert(1)",
  "java\nscript:alert(1)",
  "java\tscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "DATA:text/html;base64,AA==",
  "vbscript:x",
  "//evil.example/x",
  "/\\evil.example",
  "https:evil.example",
  'https://a.example/" onclick="alert(1)',
  "https://a.example/'><script>alert(1)</script>",
  "https://a.example/\u0000",
  "https://a.example/\ud800",
  "mailto:a@b.example?body=<b>",
  "/t/1/../../api/sign-out",
  "/t/1/a-thread",
  "https://[",
  "https://",
  "/uploads/../secret",
  "/uploads/x.webp",
  "x".repeat(3_000),
];

const href = fc.oneof(fc.constantFrom(...HOSTILE_ADDRESSES), anyText(30));

const handle = fc.oneof(
  fc.constantFrom(
    "coach-jo",
    "../admin",
    'a" onclick="x',
    "a/b",
    "<b>",
    "a'b",
    "",
    "a",
    "A-B",
    "x".repeat(50),
    "a\u0000b",
    "__proto__",
  ),
  anyText(12),
);

const junk = fc.oneof(
  fc.anything({ maxDepth: 2 }),
  fc.constantFrom(null, undefined, Number.NaN, -1, 1e308, "", [], {}, "constructor", true),
);

const name = fc.constantFrom(
  "onclick",
  "onerror",
  "style",
  "class",
  "id",
  "__proto__",
  "constructor",
  "toString",
  "dangerouslySetInnerHTML",
  "children",
  "href",
  "src",
  "srcdoc",
  "level",
  "start",
  "target",
);

const attrs = fc.oneof(
  href.map((value) => ({ href: value })),
  href.map((value) => ({ src: value, alt: "x" })),
  handle.map((id) => ({ id })),
  fc.constantFrom<unknown>(
    { level: 1 },
    { level: 2 },
    { level: "2" },
    { level: 2.5 },
    { start: -1 },
    { start: 3 },
  ),
  fc.dictionary(name, junk, { maxKeys: 3 }),
  junk,
);

const type = fc.oneof(
  fc.constantFrom(
    ...[
      "doc",
      "paragraph",
      "heading",
      "text",
      "hardBreak",
      "mention",
      "image",
      "blockquote",
      "codeBlock",
      "listItem",
      "table",
      "tableRow",
      "tableCell",
      "tableHeader",
    ],
    ...[
      "bulletList",
      "orderedList",
      "horizontalRule",
      "script",
      "iframe",
      "html",
      "__proto__",
      "constructor",
      "Paragraph",
    ],
  ),
  junk,
);

const marks = fc.array(
  fc.record(
    {
      type: fc.constantFrom(
        "bold",
        "italic",
        "code",
        "link",
        "strike",
        "underline",
        "onclick",
        "constructor",
      ),
      attrs,
    },
    { requiredKeys: ["type"] },
  ),
  { maxLength: 3 },
);

const text = fc.oneof(
  anyText(20),
  fc.constantFrom(
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt;",
    "\u202eevil",
    "]]>",
    "<!--",
  ),
);

const { node } = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.record(
      { type, attrs, text: fc.oneof(text, junk), marks: fc.oneof(marks, junk) },
      { requiredKeys: ["type"] },
    ),
    fc.record({ type: fc.constant("text"), text, marks }, { requiredKeys: ["type", "text"] }),
    fc.record({ type: fc.constantFrom("mention", "image", "heading"), attrs }),
    fc.record(
      { type, attrs, content: fc.array(tie("node"), { maxLength: 3 }) },
      { requiredKeys: ["type", "content"] },
    ),
    junk,
  ),
}));

/** A decent document with one thing in it replaced. */
const spoilt = fc
  .tuple(anyDocument, fc.nat(), fc.oneof(node, attrs, junk))
  .map(([document, at, replacement]) => {
    const copy = JSON.parse(JSON.stringify(document));
    const places: { in: Record<string, unknown>; key: string }[] = [];
    const walk = (value: unknown) => {
      if (typeof value !== "object" || value === null) return;
      for (const key of Object.keys(value)) {
        places.push({ in: value as Record<string, unknown>, key });
        walk((value as Record<string, unknown>)[key]);
      }
    };
    walk(copy);
    const place = places[at % places.length];
    if (place) place.in[place.key] = replacement;
    return copy as unknown;
  });

/** A link, a picture or a mention in its right place, with anything for an address or a handle. */
const addressed = fc
  .oneof(
    href.map((to) => ({
      type: "paragraph",
      content: [{ type: "text", text: "x", marks: [{ type: "link", attrs: { href: to } }] }],
    })),
    handle.map((id) => ({ type: "paragraph", content: [{ type: "mention", attrs: { id } }] })),
    fc
      .tuple(href, fc.constantFrom("", "a knee"))
      .map(([src, alt]) => ({ type: "image", attrs: { src, alt } })),
  )
  .map((block) => ({ type: "doc", content: [block] }));

export const anyHostileDocument: fc.Arbitrary<unknown> = fc.oneof(
  addressed,
  spoilt,
  fc.array(node, { maxLength: 3 }).map((content) => ({ type: "doc", content })),
  node,
);

/** So many of one node inside each other. */
export function buried(kind: string, deep: number): unknown {
  let inner: unknown = { type: "paragraph" };
  for (let at = 0; at < deep; at++) inner = { type: kind, content: [inner] };
  return { type: "doc", content: [inner] };
}
